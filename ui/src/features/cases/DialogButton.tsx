import { App, Button, Form, Modal } from "antd";
import { useState, type ReactNode } from "react";
import { messageOf } from "../../shared/client";

/** A button that asks for something in a form and sends it; a failure stays beside what was typed. */
export function DialogButton<Given extends object>({
  label,
  first,
  send,
  children,
}: {
  label: string;
  /** What stands in the fields at first. */
  first?: Partial<Given>;
  /** Sends what was given; a failure is thrown. */
  send: (given: Given) => Promise<void>;
  /** The fields of the form. */
  children: ReactNode;
}) {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [form] = Form.useForm<Given>();
  const finish = (given: Given) => {
    setBusy(true);
    send(given)
      .then(
        () => {
          setOpen(false);
          form.resetFields();
        },
        (problem: unknown) => {
          void message.error(messageOf(problem), 8);
        },
      )
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Modal
        title={label}
        open={open}
        okText={label}
        confirmLoading={busy}
        destroyOnHidden
        onCancel={() => {
          setOpen(false);
        }}
        onOk={() => {
          form.submit();
        }}
      >
        <Form<Given> form={form} layout="vertical" initialValues={first} onFinish={finish}>
          {children}
        </Form>
      </Modal>
    </>
  );
}
