import { App, Button, Flex, Input, Select, Tag } from "antd";
import { useState, type ReactNode } from "react";
import {
  AnswerQuestionDocument,
  CheckExplanationDocument,
  NoteMaterialDocument,
  RewordOutlineDocument,
  type CheckOutcome,
  type Mark,
  type Progress,
} from "../../generated/graphql";
import { change, messageOf } from "../../shared/client";
import { minute } from "../../shared/format";
import { useWords } from "../../shared/words";
import type { Alert } from "./AlertPage";

/** What verification needs: materials, the innocent explanations that must be looked into, and the question outline. */
export function VerificationPanel({ alert, again }: { alert: Alert; again: () => void }) {
  const say = useWords();
  return (
    <>
      <h3>{say.alerts.materials}</h3>
      <p className="soft">{say.alerts.materialsText}</p>
      <Materials alert={alert} again={again} />
      <h3>{say.alerts.explanations}</h3>
      <p className="soft">{say.alerts.explanationsText}</p>
      {alert.explanations.map((one) => (
        <Item
          key={one.id}
          title={one.question}
          text={one.test}
          done={
            one.outcome && (
              <>
                <Tag color={one.outcome === "EXPLAINS" ? "green" : "default"}>
                  {say.outcome[one.outcome] ?? one.outcome}
                </Tag>
                {one.detail}{" "}
                <span className="soft">
                  {one.checkedBy} · {minute(one.checkedAt)}
                </span>
              </>
            )
          }
        >
          <Form<CheckOutcome>
            options={(["EXCLUDED", "EXPLAINS", "NOT_CHECKABLE"] as const).map((value) => [
              value,
              say.outcome[value] ?? value,
            ])}
            label={say.alerts.outcome}
            textLabel={say.alerts.how}
            save={(outcome, detail) =>
              change(CheckExplanationDocument, {
                input: { id: alert.id, version: alert.version, explanation: one.id, outcome, detail },
              }).then(again)
            }
          />
        </Item>
      ))}
      <Flex justify="space-between" align="center">
        <h3>{say.alerts.outline}</h3>
        <Reword id={alert.id} />
      </Flex>
      {sections(alert).map(([section, questions]) => (
        <section key={section}>
          <h4>{section}</h4>
          {questions.map((one) => (
            <Item
              key={one.id}
              title={one.text}
              text={one.evidenceIds.length > 0 ? say.alerts.prompted(one.evidenceIds.length) : undefined}
              done={
                one.answer && (
                  <>
                    {one.mark && (
                      <Tag color={one.mark === "CONTRADICTED" ? "red" : one.mark === "CONSISTENT" ? "green" : "gold"}>
                        {say.alerts.marks[one.mark]}
                      </Tag>
                    )}
                    {one.answer}{" "}
                    <span className="soft">
                      {one.answeredBy} · {minute(one.answeredAt)}
                    </span>
                  </>
                )
              }
            >
              <Form<Mark>
                options={(["CONSISTENT", "CONTRADICTED", "UNVERIFIABLE"] as const).map((value) => [
                  value,
                  say.alerts.marks[value],
                ])}
                label={say.alerts.mark}
                textLabel={say.alerts.answer}
                save={(mark, answer) =>
                  change(AnswerQuestionDocument, {
                    input: { id: alert.id, version: alert.version, question: one.id, answer, mark },
                  }).then(again)
                }
              />
            </Item>
          ))}
        </section>
      ))}
    </>
  );
}

function sections(alert: Alert): [string, Alert["questions"][number][]][] {
  const by = new Map<string, Alert["questions"][number][]>();
  alert.questions.forEach((question) => by.set(question.section, [...(by.get(question.section) ?? []), question]));
  return [...by];
}

function Materials({ alert, again }: { alert: Alert; again: () => void }) {
  const say = useWords();
  const act = useAct();
  const note = (item: string, progress: Progress) => {
    act(change(NoteMaterialDocument, { input: { id: alert.id, version: alert.version, item, progress } }).then(again));
  };
  return (
    <ul className="plain materials">
      {alert.materials.map(({ id, title, from, held, records, state, note: noted }) => (
        <li key={id} className="check-item">
          <Flex justify="space-between" gap={8} wrap>
            <span>
              <span aria-hidden="true">{held || state === "RECEIVED" ? "☑" : "☐"}</span> {title}{" "}
              <span className="soft">
                {held ? say.alerts.held(records) : from} {noted}
              </span>
            </span>
            {held ? (
              <Tag color="green">{say.alerts.heldAlready}</Tag>
            ) : (
              <Flex gap={4} align="center">
                {state && <Tag>{say.alerts.progress[state] ?? state}</Tag>}
                {(["REQUESTED", "RECEIVED", "NOT_AVAILABLE"] as const)
                  .filter((one) => one !== state)
                  .map((one) => (
                    <Button
                      key={one}
                      size="small"
                      onClick={() => {
                        note(id, one);
                      }}
                    >
                      {say.alerts.progress[one]}
                    </Button>
                  ))}
              </Flex>
            )}
          </Flex>
        </li>
      ))}
    </ul>
  );
}

function Item({ title, text, done, children }: { title: string; text?: string; done: ReactNode; children: ReactNode }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className="check-item">
      <Flex justify="space-between" gap={12}>
        <div>
          <p>{title}</p>
          {text && <p className="soft">{text}</p>}
          {done && <p>{done}</p>}
        </div>
        <Button
          size="small"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {done ? say.alerts.changeIt : say.alerts.fill}
        </Button>
      </Flex>
      {open && children}
    </div>
  );
}

function Form<Choice extends string>({
  options,
  label,
  textLabel,
  save,
}: {
  options: readonly (readonly [Choice, string])[];
  label: string;
  textLabel: string;
  save: (choice: Choice, text: string) => Promise<void>;
}) {
  const say = useWords();
  const act = useAct();
  const [choice, setChoice] = useState<Choice>();
  const [text, setText] = useState("");
  return (
    <Flex gap={8} align="start" className="check-form">
      <Select<Choice>
        aria-label={label}
        placeholder={label}
        style={{ minWidth: 130 }}
        value={choice}
        options={options.map(([value, shown]) => ({ value, label: shown }))}
        onChange={setChoice}
      />
      <Input.TextArea
        aria-label={textLabel}
        placeholder={textLabel}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={4000}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <Button
        type="primary"
        disabled={choice === undefined || text.trim() === ""}
        onClick={() => {
          if (choice !== undefined) {
            act(save(choice, text.trim()));
          }
        }}
      >
        {say.alerts.save}
      </Button>
    </Flex>
  );
}

/** A wording by a language model, where one is set up; it is marked and shown apart. */
function Reword({ id }: { id: string }) {
  const say = useWords();
  const { modal } = App.useApp();
  const act = useAct();
  return (
    <Button
      size="small"
      onClick={() => {
        act(
          change(RewordOutlineDocument, { id }).then(({ rewordOutline: { reworded, text, reason } }) => {
            modal.info({
              title: reworded ? say.alerts.reworded : say.alerts.notReworded,
              width: 720,
              content: (
                <>
                  {reason && <p className="soft">{reason}</p>}
                  <pre className="wording">{text}</pre>
                </>
              ),
            });
          }),
        );
      }}
    >
      {say.alerts.reword}
    </Button>
  );
}

export function useAct(): (work: Promise<unknown>) => void {
  const { message } = App.useApp();
  return (work) => {
    work.catch((problem: unknown) => {
      void message.error(messageOf(problem), 8);
    });
  };
}
