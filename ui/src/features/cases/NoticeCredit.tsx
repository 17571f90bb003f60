import { Form, Input, InputNumber, Select } from "antd";
import { NoticeCreditDocument, type NoticeCreditInput } from "../../generated/graphql";
import { change } from "../../shared/client";
import { useWords } from "../../shared/words";
import { DialogButton } from "./DialogButton";

/** Gives a company of a case notice that its penalty will be entered in the credit file (列入前告知). */
export function NoticeCredit({
  caseId,
  companies,
  again,
}: {
  caseId: string;
  companies: readonly { id: string; name?: string | null }[];
  again: () => void;
}) {
  const say = useWords();
  const required = [{ required: true, message: say.matters.needed }];
  return (
    <DialogButton<Omit<NoticeCreditInput, "caseId">>
      label={say.cases.notice}
      first={{ months: 12 }}
      send={async (given) => {
        await change(NoticeCreditDocument, { input: { ...given, caseId } });
        again();
      }}
    >
      <Form.Item name="companyId" label={say.kind.COMPANY} rules={required}>
        <Select options={companies.map(({ id, name }) => ({ value: id, label: name ?? id }))} />
      </Form.Item>
      <Form.Item name="kind" label={say.cases.kind} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="months" label={say.cases.barredMonths} rules={required}>
        <InputNumber min={1} max={60} precision={0} />
      </Form.Item>
    </DialogButton>
  );
}
