import { EyeInvisibleOutlined, EyeOutlined, UserOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, Form, Input, Modal } from "antd";
import { useState } from "react";
import { at } from "../shared/addresses";
import { change } from "../shared/client";
import { ErrorPanel } from "../shared/ErrorPanel";
import { useViewer } from "../shared/viewer";
import { useWords } from "../shared/words";

const unmask = "mutation Unmask($purpose: String!) { unmask(purpose: $purpose) { __typename } }";
const unmaskPlain = "mutation Unmask($purpose: String!) { unmask(purpose: $purpose) }";

/** Who is signed in, whether personal data are shown and for what purpose, and the way out. */
export function UserMenu({ changed }: { changed: () => void }) {
  const say = useWords();
  const viewer = useViewer();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const signOut = async () => {
    await fetch("/sign-out", { method: "POST", credentials: "same-origin" });
    window.location.assign(at.signIn);
  };
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            { key: "name", label: viewer.name === "" ? say.user.anonymous : viewer.name, disabled: true },
            { type: "divider" },
            { key: "unmask", label: say.user.unmask },
            ...(viewer.name === "" ? [] : [{ key: "out", label: say.user.signOut }]),
          ],
          onClick: ({ key }) => {
            if (key === "unmask") {
              setAsking(true);
            } else if (key === "out") {
              void signOut();
            }
          },
        }}
      >
        <Button type="text" icon={<UserOutlined />} aria-label={say.user.menu}>
          <span title={viewer.purpose === null ? say.user.masked : `${say.user.unmasked}: ${viewer.purpose}`}>
            {viewer.purpose === null ? <EyeInvisibleOutlined /> : <EyeOutlined />}
          </span>
        </Button>
      </Dropdown>
      <PurposeDialog
        open={asking}
        close={() => {
          setAsking(false);
        }}
        given={() => {
          setAsking(false);
          void message.success(say.user.unmasked);
          changed();
        }}
      />
    </>
  );
}

function PurposeDialog({ open, close, given }: { open: boolean; close: () => void; given: () => void }) {
  const say = useWords();
  const [failure, setFailure] = useState<Error>();
  const [form] = Form.useForm<{ purpose: string }>();
  const send = async ({ purpose }: { purpose: string }) => {
    try {
      await change(unmask, { purpose }).catch(() => change(unmaskPlain, { purpose }));
      given();
    } catch (problem) {
      setFailure(problem as Error);
    }
  };
  return (
    <Modal
      title={say.user.unmaskTitle}
      open={open}
      onCancel={close}
      okText={say.user.unmask}
      onOk={() => {
        form.submit();
      }}
    >
      <p>{say.user.unmaskText}</p>
      <Form form={form} layout="vertical" onFinish={(values) => void send(values)}>
        <Form.Item
          name="purpose"
          label={say.user.purpose}
          rules={[{ required: true, min: 4, message: say.user.purposeShort }]}
        >
          <Input autoFocus maxLength={200} />
        </Form.Item>
      </Form>
      {failure && <ErrorPanel error={failure} />}
    </Modal>
  );
}
