import { App, Checkbox, Flex, Input, Modal, Select } from "antd";
import { useState } from "react";
import { SaveQueryDocument } from "../../generated/graphql";
import { change, messageOf } from "../../shared/client";
import type { Role } from "../../shared/feature";
import { useWords } from "../../shared/words";

/** Keeps a query under a name, for oneself or for others too. */
export function SaveQueryDialog({
  open,
  statement,
  parameters,
  close,
  saved,
}: {
  open: boolean;
  statement: string;
  parameters: Readonly<Record<string, unknown>> | undefined;
  close: () => void;
  saved: () => void;
}) {
  const say = useWords();
  const { message } = App.useApp();
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const [roles, setRoles] = useState<Role[]>([]);
  const [withAll, setWithAll] = useState(false);
  return (
    <Modal
      title={say.console.save}
      open={open}
      okText={say.console.save}
      okButtonProps={{ disabled: name.trim() === "" }}
      onCancel={close}
      onOk={() => {
        change(SaveQueryDocument, {
          query: { name: name.trim(), description, statement, parameters, sharedWith: roles, sharedWithAll: withAll },
        }).then(saved, (problem: unknown) => {
          void message.error(messageOf(problem));
        });
      }}
    >
      <Flex vertical gap={8}>
        <label>
          {say.console.name}
          <Input
            value={name}
            maxLength={100}
            onChange={({ target }) => {
              setName(target.value);
            }}
          />
        </label>
        <label>
          {say.console.description}
          <Input.TextArea
            value={description}
            maxLength={2000}
            onChange={({ target }) => {
              setDescription(target.value);
            }}
          />
        </label>
        <Select<Role[]>
          mode="multiple"
          aria-label={say.console.shareWith}
          placeholder={say.console.shareWith}
          disabled={withAll}
          value={roles}
          onChange={setRoles}
          options={(["INVESTIGATOR", "ANALYST", "SUPERVISOR"] as const).map((role) => ({
            value: role,
            label: say.roles[role],
          }))}
        />
        <Checkbox
          checked={withAll}
          onChange={({ target }) => {
            setWithAll(target.checked);
          }}
        >
          {say.console.shareWithAll}
        </Checkbox>
      </Flex>
    </Modal>
  );
}
