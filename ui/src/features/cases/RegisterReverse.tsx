import { DatePicker, Form, Input, Select } from "antd";
import type { Dayjs } from "dayjs";
import { RegisterReverseDocument, type RegisterReverseInput } from "../../generated/graphql";
import { change } from "../../shared/client";
import { useWords } from "../../shared/words";
import { DialogButton } from "./DialogButton";

type Given = Omit<RegisterReverseInput, "receivedOn" | "dueOn" | "actOn"> & {
  receivedOn: Dayjs;
  dueOn?: Dayjs | null;
  actOn?: Dayjs | null;
};

/** Registers a document by which the prosecution sends a case back (移). */
export function RegisterReverse({ again }: { again: () => void }) {
  const say = useWords();
  const required = [{ required: true, message: say.matters.needed }];
  return (
    <DialogButton<Given>
      label={say.cases.register}
      send={async ({ receivedOn, dueOn, actOn, ...given }) => {
        await change(RegisterReverseDocument, {
          input: { ...given, receivedOn: dayOf(receivedOn), dueOn: dayOf(dueOn), actOn: dayOf(actOn) },
        });
        again();
      }}
    >
      <Form.Item name="document" label={say.cases.document} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="sender" label={say.cases.sender} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="receivedOn" label={say.cases.receivedOn} rules={required}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="dueOn" label={say.cases.answerBy}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="actOn" label={say.alerts.actOn}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="companyIds" label={say.alerts.companies}>
        <Select mode="tags" tokenSeparators={[" ", "、", ","]} open={false} placeholder={say.cases.codes} />
      </Form.Item>
      <Form.Item name="facts" label={say.cases.facts} rules={required}>
        <Input.TextArea rows={4} maxLength={4000} />
      </Form.Item>
    </DialogButton>
  );
}

function dayOf(day: Dayjs | null | undefined): string | null {
  return day?.format("YYYY-MM-DD") ?? null;
}
