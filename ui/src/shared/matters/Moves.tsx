import { App, Button, Flex, Form, Input, InputNumber, Modal, Select, Tooltip } from "antd";
import { useState } from "react";
import {
  MatterDictionaryDocument,
  type Conclusion,
  type Disposal,
  type MoveInput,
  type OfferFragment,
} from "../../generated/graphql";
import { useAnswer, messageOf } from "../client";
import { useWords } from "../words";
import "../desk.css";
import "./matters.css";

type Given = Omit<MoveInput, "id" | "version" | "action">;

/** The moves of a matter: those one may make as buttons, the others with the reason why not; each asks for what it needs. */
export function Moves({
  offers,
  matter,
  move,
}: {
  offers: readonly OfferFragment[];
  matter: { readonly id: string; readonly version: number };
  /** Makes the move; a failure is thrown. */
  move: (input: MoveInput) => Promise<void>;
}) {
  const say = useWords();
  const { message } = App.useApp();
  const [open, setOpen] = useState<OfferFragment>();
  const [busy, setBusy] = useState(false);
  const make = (offer: OfferFragment, given: Given) => {
    setBusy(true);
    move({ ...given, id: matter.id, version: matter.version, action: offer.action })
      .then(
        () => {
          setOpen(undefined);
          void message.success(say.matters.done(offer.title));
        },
        (problem: unknown) => {
          void message.error(messageOf(problem), 8);
        },
      )
      .finally(() => {
        setBusy(false);
      });
  };
  const sorted = [...offers].sort((one, other) => Number(other.allowed) - Number(one.allowed));
  const main = sorted.find(({ allowed }) => allowed)?.action;
  return (
    <Flex gap={6} wrap role="group" aria-label={say.matters.moves}>
      {sorted.map((offer) => (
        <Tooltip key={offer.action} title={offer.allowed ? undefined : offer.refusal}>
          <Button
            size="small"
            type={offer.action === main ? "primary" : "default"}
            aria-disabled={!offer.allowed}
            className={offer.allowed ? "" : "refused-move"}
            onClick={() => {
              if (offer.allowed) {
                setOpen(offer);
              }
            }}
          >
            {offer.title}
          </Button>
        </Tooltip>
      ))}
      {open && (
        <MoveDialog
          key={open.action}
          offer={open}
          busy={busy}
          close={() => {
            setOpen(undefined);
          }}
          make={(given) => {
            make(open, given);
          }}
        />
      )}
    </Flex>
  );
}

const conclusions = ["FOUNDED", "PARTLY_FOUNDED", "UNFOUNDED", "INSUFFICIENT"] as const;
const disposals = ["CASE", "POLICE", "DISCIPLINE", "OTHER_AUTHORITY", "CORRECTION", "TALK", "NO_PENALTY"] as const;
const transfers: readonly Disposal[] = ["POLICE", "DISCIPLINE", "OTHER_AUTHORITY"];

function MoveDialog({
  offer,
  busy,
  close,
  make,
}: {
  offer: OfferFragment;
  busy: boolean;
  close: () => void;
  make: (given: Given) => void;
}) {
  const say = useWords();
  const [form] = Form.useForm<Given>();
  const dictionary = useAnswer(MatterDictionaryDocument, {});
  const conclusion = Form.useWatch<Conclusion | undefined>("conclusion", form);
  const disposal = Form.useWatch<Disposal | undefined>("disposal", form);
  const needs = new Set(offer.needs);
  const unfounded = dictionary.data?.workflow.reasons.find(({ name }) => name === "unfounded")?.reasons ?? [];
  const reasons = offer.reasons.length > 0 ? offer.reasons : conclusion === "UNFOUNDED" ? unfounded : [];
  const required = [{ required: true, message: say.matters.needed }];
  return (
    <Modal
      title={offer.title}
      open
      okText={offer.title}
      confirmLoading={busy}
      onCancel={close}
      onOk={() => {
        form.submit();
      }}
    >
      <Form form={form} layout="vertical" onFinish={make}>
        {needs.has("OFFICERS") && (
          <Form.Item
            name="officers"
            label={say.matters.twoOfficers}
            rules={[{ required: true, type: "array", len: 2, message: say.matters.twoOfficers }]}
          >
            <Select
              mode="tags"
              maxCount={2}
              options={(dictionary.data?.duties ?? [])
                .filter(({ parts }) => parts.includes("OFFICER"))
                .map(({ name }) => ({ value: name, label: name }))}
            />
          </Form.Item>
        )}
        {needs.has("CONCLUSION") && (
          <Form.Item name="conclusion" label={say.matters.conclusion} rules={required}>
            <Select options={conclusions.map((value) => ({ value, label: say.matters.conclusions[value] }))} />
          </Form.Item>
        )}
        {needs.has("DISPOSAL") && (
          <Form.Item name="disposal" label={say.matters.disposal} rules={required}>
            <Select options={disposals.map((value) => ({ value, label: say.matters.disposals[value] }))} />
          </Form.Item>
        )}
        {disposal !== undefined && transfers.includes(disposal) && (
          <Form.Item name="receiver" label={say.matters.receiver} rules={required}>
            <Input maxLength={200} />
          </Form.Item>
        )}
        {needs.has("DAYS") && (
          <Form.Item name="days" label={say.matters.workingDays} rules={required} initialValue={5}>
            <InputNumber min={1} max={60} precision={0} />
          </Form.Item>
        )}
        {needs.has("TARGET") && (
          <Form.Item name="target" label={say.matters.target} rules={required}>
            <Input />
          </Form.Item>
        )}
        {needs.has("OFFENCE") && (
          <>
            <Form.Item name="offence" label={say.matters.offence} rules={required}>
              <Select
                options={(dictionary.data?.workflow.offences ?? []).map(({ id, title }) => ({
                  value: id,
                  label: title,
                }))}
              />
            </Form.Item>
            <Form.Item name="base" label={say.matters.base}>
              <InputNumber min={0} precision={2} style={{ width: 220 }} suffix={say.matters.yuan} />
            </Form.Item>
          </>
        )}
        {needs.has("FINE") && (
          <Form.Item name="fine" label={say.matters.fine} rules={required}>
            <InputNumber min={0} precision={2} style={{ width: 220 }} suffix={say.matters.yuan} />
          </Form.Item>
        )}
        {needs.has("DOCUMENT") && (
          <Form.Item name="document" label={say.matters.document} rules={required}>
            <Input maxLength={200} />
          </Form.Item>
        )}
        {reasons.length > 0 && (
          <Form.Item name="reason" label={say.matters.reason} rules={required}>
            <Select options={reasons.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))} />
          </Form.Item>
        )}
        <Form.Item
          name="note"
          label={say.matters.note}
          rules={needs.has("NOTE") || needs.has("CONCLUSION") ? required : []}
        >
          <Input.TextArea rows={3} maxLength={4000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
