import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { useWords } from "../shared/words";

/** Name and password, posted to the service, which answers with a session of its own. */
export function SignInPage() {
  const say = useWords();
  const [address] = useSearchParams();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (values: { name: string; password: string }) => {
    setBusy(true);
    const answer = await fetch("/sign-in", {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(values),
    });
    setBusy(false);
    if (answer.ok) {
      window.location.assign(ownAddress(address.get("next")));
    } else {
      setFailure(answer.status === 401 || answer.status === 403 ? say.user.refused : say.user.failed(answer.status));
    }
  };
  return (
    <main className="sign-in" id="content">
      <img src="/lianhuan.svg" alt="" width="56" height="56" />
      <h1>{say.title}</h1>
      <p>{say.tagline}</p>
      <Form
        layout="vertical"
        onFinish={(values: { name: string; password: string }) => void send(values)}
        requiredMark={false}
      >
        <Form.Item name="name" label={say.user.name} rules={[{ required: true }]}>
          <Input autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item name="password" label={say.user.password} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        {failure !== undefined && <Alert type="error" role="alert" showIcon title={failure} />}
        <Button type="primary" htmlType="submit" loading={busy} block>
          {say.user.signIn}
        </Button>
      </Form>
      <p className="caution-line">{say.cautionText}</p>
    </main>
  );
}

/** An address of this service to go on to after signing in, and never another host. */
export function ownAddress(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : "/";
}
