import { Alert, Button, Form, Input } from "antd";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { useWords } from "../shared/words";

interface Credentials {
  readonly name: string;
  readonly password: string;
  readonly code?: string;
}

/** What the service says of a viewer, and when it refuses. */
interface Told {
  readonly demo?: boolean;
  readonly mustChangePassword?: boolean;
  readonly code?: string;
  readonly message?: string;
}

/** Name and password, posted to the service, which answers with a session of its own; a demo lets everybody in by one click. */
export function SignInPage() {
  const say = useWords();
  const [address] = useSearchParams();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [demo, setDemo] = useState(false);
  const [factor, setFactor] = useState(false);
  const [used, setUsed] = useState<string>();
  useEffect(() => {
    void fetch("/me", { headers: { accept: "application/json" }, credentials: "same-origin" })
      .then(told)
      .then((me) => {
        setDemo(me.demo === true);
      });
  }, []);
  const send = async (path: string, values: unknown, password?: string) => {
    setBusy(true);
    setFailure(undefined);
    const answer = await fetch(path, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(values),
    });
    const said = await told(answer);
    setBusy(false);
    if (answer.ok && said.mustChangePassword === true) {
      setUsed(password ?? "");
    } else if (answer.ok) {
      window.location.assign(ownAddress(address.get("next")));
    } else {
      setFactor(factor || /CODE|FACTOR/.test(said.code ?? ""));
      setFailure(
        say.user.refusals[said.code ?? ""] ??
          said.message ??
          (answer.status === 401 || answer.status === 403 ? say.user.refused : say.user.failed(answer.status)),
      );
    }
  };
  return (
    <main className="sign-in" id="content">
      <img src="/lianhuan.svg" alt="" width="56" height="56" />
      <h1>{say.title}</h1>
      <p>{say.tagline}</p>
      {demo && (
        <Button type="primary" size="large" block loading={busy} onClick={() => void send("/sign-in", { demo: true })}>
          {say.user.demo}
        </Button>
      )}
      {used === undefined ? (
        <Form
          layout="vertical"
          requiredMark={false}
          onFinish={(values: Credentials) => void send("/sign-in", values, values.password)}
        >
          <Form.Item name="name" label={say.user.name} rules={[{ required: true }]}>
            <Input autoComplete="username" autoFocus={!demo} />
          </Form.Item>
          <Form.Item name="password" label={say.user.password} rules={[{ required: true }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          {factor && (
            <Form.Item name="code" label={say.user.code}>
              <Input autoComplete="one-time-code" inputMode="numeric" autoFocus />
            </Form.Item>
          )}
          {failure !== undefined && <Alert type="error" role="alert" showIcon title={failure} />}
          <Button type={demo ? "default" : "primary"} htmlType="submit" loading={busy} block>
            {say.user.signIn}
          </Button>
        </Form>
      ) : (
        <Form
          layout="vertical"
          requiredMark={false}
          onFinish={({ newPassword }: { newPassword: string }) =>
            void send("/password", { password: used, newPassword }, newPassword)
          }
        >
          <p>{say.user.mustChange}</p>
          <Form.Item name="newPassword" label={say.user.newPassword} rules={[{ required: true }]}>
            <Input.Password autoComplete="new-password" autoFocus />
          </Form.Item>
          {failure !== undefined && <Alert type="error" role="alert" showIcon title={failure} />}
          <Button type="primary" htmlType="submit" loading={busy} block>
            {say.user.changePassword}
          </Button>
        </Form>
      )}
      <p className="caution-line">{say.cautionText}</p>
    </main>
  );
}

async function told(answer: Response): Promise<Told> {
  return /\bjson\b/.test(answer.headers.get("content-type") ?? "") ? ((await answer.json()) as Told) : {};
}

/** An address of this service to go on to after signing in, and never another host. */
export function ownAddress(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : "/";
}
