import { App, Button, Flex, Input, InputNumber, Modal, Select, Tag, Typography } from "antd";
import { useState } from "react";
import {
  InvestigationSharingDocument,
  LinkInvestigationDocument,
  RevokeInvestigationLinkDocument,
  ShareInvestigationDocument,
  type InvestigationSharingQuery,
} from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { Answered } from "../../shared/Answered";
import { change, useAnswer, messageOf } from "../../shared/client";
import type { Role } from "../../shared/feature";
import { Minute } from "../../shared/Values";
import { useWords } from "../../shared/words";
import "../../shared/desk.css";

type Sharing = InvestigationSharingQuery["investigation"];
type Right = "READ" | "WRITE";

const roles = ["INVESTIGATOR", "ANALYST", "SUPERVISOR"] as const;

/** With whom an investigation is shared, and which links open it. */
export function ShareDialog({ id, close }: { id: string | undefined; close: () => void }) {
  const say = useWords();
  const answer = useAnswer(InvestigationSharingDocument, { id: id ?? "" }, { pause: id === undefined });
  return (
    <Modal
      title={say.investigations.shareTitle}
      open={id !== undefined}
      footer={null}
      width={640}
      destroyOnHidden
      onCancel={close}
    >
      <Answered answer={answer}>
        {({ investigation }) => (
          <>
            <Shares investigation={investigation} changed={answer.again} />
            <Links investigation={investigation} changed={answer.again} />
          </>
        )}
      </Answered>
    </Modal>
  );
}

function Shares({ investigation, changed }: { investigation: Sharing; changed: () => void }) {
  const say = useWords();
  const { message } = App.useApp();
  const [user, setUser] = useState("");
  const [role, setRole] = useState<Role>();
  const [right, setRight] = useState<Right>("READ");
  const share = (shares: readonly { user?: string | null; role?: Role | null; right: Right }[]) => {
    change(ShareInvestigationDocument, {
      id: investigation.id,
      shares: shares.map((one) => ({ user: one.user, role: one.role, right: one.right })),
    }).then(
      () => {
        setUser("");
        setRole(undefined);
        changed();
      },
      (problem: unknown) => {
        void message.error(messageOf(problem));
      },
    );
  };
  const now = investigation.shares.map(({ user: name, role: everybody, right: may }) => ({
    user: name,
    role: everybody,
    right: may === "WRITE" ? ("WRITE" as const) : ("READ" as const),
  }));
  return (
    <section className="share-part">
      <h3>{say.investigations.sharedWith}</h3>
      <Flex gap={4} wrap>
        {now.length === 0 && <span className="soft">{say.investigations.nobody}</span>}
        {now.map((one, place) => (
          <Tag
            key={`${one.user ?? ""}${one.role ?? ""}`}
            closable
            onClose={(event) => {
              event.preventDefault();
              share(now.filter((_, other) => other !== place));
            }}
          >
            {one.user ?? (one.role ? say.roles[one.role] : "")} · {say.investigations.rights[one.right]}
          </Tag>
        ))}
      </Flex>
      <Flex gap={8} className="share-row">
        <Input
          aria-label={say.investigations.user}
          placeholder={say.investigations.user}
          value={user}
          maxLength={100}
          disabled={role !== undefined}
          onChange={({ target }) => {
            setUser(target.value);
          }}
        />
        <Select<Role>
          allowClear
          aria-label={say.investigations.role}
          placeholder={say.investigations.role}
          value={role}
          disabled={user !== ""}
          style={{ minWidth: 130 }}
          options={roles.map((one) => ({ value: one, label: say.roles[one] }))}
          onChange={setRole}
        />
        <RightSelect value={right} onChange={setRight} />
        <Button
          type="primary"
          disabled={user.trim() === "" && role === undefined}
          onClick={() => {
            share([...now, role === undefined ? { user: user.trim(), right } : { role, right }]);
          }}
        >
          {say.investigations.add}
        </Button>
      </Flex>
    </section>
  );
}

function Links({ investigation, changed }: { investigation: Sharing; changed: () => void }) {
  const say = useWords();
  const { message } = App.useApp();
  const [days, setDays] = useState(7);
  const [right, setRight] = useState<Right>("READ");
  const [made, setMade] = useState<string>();
  const told = (problem: unknown) => {
    void message.error(messageOf(problem));
  };
  return (
    <section className="share-part">
      <h3>{say.investigations.linksTitle}</h3>
      <p className="soft">{say.investigations.linksText}</p>
      <Flex gap={8} className="share-row" align="center">
        <InputNumber
          aria-label={say.investigations.days}
          min={1}
          max={90}
          value={days}
          suffix={say.investigations.days}
          onChange={(value) => {
            setDays(value ?? 7);
          }}
        />
        <RightSelect value={right} onChange={setRight} />
        <Button
          onClick={() => {
            change(LinkInvestigationDocument, { id: investigation.id, days, right }).then(({ linkInvestigation }) => {
              setMade(
                `${window.location.origin}${at.investigations}?${new URLSearchParams({ link: linkInvestigation.token }).toString()}`,
              );
              changed();
            }, told);
          }}
        >
          {say.investigations.makeLink}
        </Button>
      </Flex>
      {made !== undefined && (
        <Typography.Paragraph
          className="made-link"
          copyable={{ text: made, tooltips: [say.state.copy, say.state.copied] }}
        >
          <code>{made}</code>
        </Typography.Paragraph>
      )}
      <ul className="plain">
        {investigation.links.map(({ id, right: may, expiresAt, revoked }) => (
          <li key={id}>
            {say.investigations.rights[may]} · {say.investigations.until} <Minute value={expiresAt} />{" "}
            {revoked ? (
              <Tag>{say.investigations.revoked}</Tag>
            ) : (
              <Button
                type="link"
                danger
                size="small"
                onClick={() => {
                  change(RevokeInvestigationLinkDocument, { id: investigation.id, link: id }).then(changed, told);
                }}
              >
                {say.investigations.revoke}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RightSelect({ value, onChange }: { value: Right; onChange: (right: Right) => void }) {
  const say = useWords();
  return (
    <Select<Right>
      aria-label={say.investigations.right}
      value={value}
      style={{ minWidth: 96 }}
      options={[
        { value: "READ", label: say.investigations.rights.READ },
        { value: "WRITE", label: say.investigations.rights.WRITE },
      ]}
      onChange={onChange}
    />
  );
}
