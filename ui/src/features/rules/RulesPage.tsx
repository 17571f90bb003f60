import { Input, Segmented, Tag } from "antd";
import { useEffect, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { RulesDocument, type RulesQuery } from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { Answered, Nothing } from "../../shared/Answered";
import { BehindButton, type Behind } from "../../shared/Behind";
import { useAnswer } from "../../shared/client";
import { useRuleName } from "../../shared/findings/FindingCard";
import { Page, Panel } from "../../shared/Page";
import { Day, Grade } from "../../shared/Values";
import { useLanguage, useWords } from "../../shared/words";
import { RuleDocument } from "./RuleDocument";
import "./rules.css";

type Rule = RulesQuery["rules"][number];

const documents = import.meta.glob<string>("../../../../cypher/rules/*.md", { query: "?raw", import: "default" });
const documentsInChinese = import.meta.glob<string>("../../../../cypher/rules/zh/*.md", {
  query: "?raw",
  import: "default",
});
const statements = import.meta.glob<string>("../../../../cypher/rules/*.cypher", { query: "?raw", import: "default" });

/** The catalogue of rules, each with its whole document: what it looks for, what it leans on, what it leaves out, and its statement. */
export function RulesPage() {
  const say = useWords();
  const ruleName = useRuleName();
  const [address, setAddress] = useSearchParams();
  const answer = useAnswer(RulesDocument, {});
  const [text, setText] = useState("");
  const grade = address.get("grade");
  const chosen = address.get("rule");
  const passes = (rule: Rule) =>
    (grade === null || rule.grade === grade) &&
    [rule.id, rule.code, rule.title, rule.name, rule.description, ...rule.clauses.map(({ citation }) => citation)]
      .join(" ")
      .toLowerCase()
      .includes(text.trim().toLowerCase());
  return (
    <Page title={say.rules.title} subtitle={answer.data && say.rules.summary(answer.data.rules.length)}>
      <Answered answer={answer}>
        {({ rules }) => {
          const shown = rules.filter(passes).sort((one, other) => one.code.localeCompare(other.code));
          const rule = rules.find(({ id }) => id === chosen) ?? shown[0];
          return (
            <div className="rules">
              <Panel
                flush
                title={
                  <Input.Search
                    size="small"
                    allowClear
                    aria-label={say.rules.search}
                    placeholder={say.rules.search}
                    onChange={({ target }) => {
                      setText(target.value);
                    }}
                  />
                }
              >
                <Segmented
                  block
                  size="small"
                  aria-label={say.findings.grade}
                  value={grade ?? "all"}
                  onChange={(value) => {
                    setAddress(value === "all" ? {} : { grade: value });
                  }}
                  options={[
                    { value: "all", label: say.rules.all },
                    ...(["DEEMED", "NEEDS_EXPLANATION", "LEAD"] as const).map((value) => ({
                      value,
                      label: say.grade[value],
                    })),
                  ]}
                />
                <ul className="rule-list">
                  {shown.map(({ id, code, title, name, grade: of }) => (
                    <li key={id}>
                      <button
                        type="button"
                        aria-current={id === rule?.id}
                        onClick={() => {
                          setAddress({ rule: id, ...(grade === null ? {} : { grade }) }, { replace: true });
                        }}
                      >
                        <span className="soft">{code}</span> {ruleName({ title, name })}
                        <Grade grade={of} />
                      </button>
                    </li>
                  ))}
                </ul>
                {shown.length === 0 && <Nothing>{say.rules.none}</Nothing>}
              </Panel>
              {rule === undefined ? (
                <Nothing>{say.rules.choose}</Nothing>
              ) : (
                <RuleView key={rule.id} rule={rule} asked={answer.asked} />
              )}
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}

function RuleView({ rule, asked }: { rule: Rule; asked: { text: string; variables: unknown } }) {
  const say = useWords();
  const language = useLanguage();
  const ruleName = useRuleName();
  const [text, setText] = useState<string>();
  const [cypher, setCypher] = useState<readonly Behind[]>([]);
  useEffect(() => {
    const document =
      language === "zh"
        ? documentsInChinese[`../../../../cypher/rules/zh/${rule.id}.md`]
        : documents[`../../../../cypher/rules/${rule.id}.md`];
    void document?.().then(setText);
    void statements[`../../../../cypher/rules/${rule.id}.cypher`]?.().then((statement) => {
      setCypher([{ name: `rules/${rule.id}.cypher`, text: statement }]);
    });
  }, [rule.id, language]);
  return (
    <Panel
      title={
        <>
          {rule.code} {ruleName(rule)} <Grade grade={rule.grade} />
        </>
      }
      extra={
        <>
          <Link to={at.findings({ rule: rule.id })}>{say.rules.findings}</Link>
          <BehindButton asked={asked} cypher={cypher} />
        </>
      }
    >
      {rule.clauses.length > 0 && (
        <section>
          <h3>{say.rules.clauses}</h3>
          {rule.clauses.map(({ id, citation, text: words, inForceFrom, verified }) => (
            <p key={id}>
              <strong>{citation}</strong> {words}{" "}
              <span className="soft">
                {say.rules.inForce} <Day value={inForceFrom} />
              </span>{" "}
              {!verified && <Tag title={say.findings.unverifiedText}>{say.findings.unverified}</Tag>}
            </p>
          ))}
        </section>
      )}
      {rule.settings.length > 0 && (
        <section>
          <h3>{say.rules.settings}</h3>
          <div className="facts">
            {rule.settings.map(({ name, value }) => (
              <div key={name}>
                <span className="term">
                  <code>{name}</code>
                </span>
                <span>{value}</span>
              </div>
            ))}
          </div>
        </section>
      )}
      {text !== undefined && <RuleDocument text={text} />}
    </Panel>
  );
}
