import { Button, Flex, Input, Tag } from "antd";
import { useState } from "react";
import { FixEvidenceDocument, NotePaperDocument, ReviewEvidenceDocument } from "../../generated/graphql";
import { Nothing } from "../../shared/Answered";
import { change } from "../../shared/client";
import { Packages } from "../../shared/matters/Packages";
import { Table } from "../../shared/Table";
import { Minute } from "../../shared/Values";
import { maySee, useViewer } from "../../shared/viewer";
import { useWords } from "../../shared/words";
import type { Alert } from "./AlertPage";
import { useAct } from "./VerificationPanel";

/** Fixed evidence and the papers of the disposal. */
export function DisposalPanel({ alert, again }: { alert: Alert; again: () => void }) {
  const say = useWords();
  const act = useAct();
  const viewer = useViewer();
  const [place, setPlace] = useState("");
  const [method, setMethod] = useState("");
  const [basis, setBasis] = useState("");
  return (
    <>
      <h3>{say.alerts.evidence}</h3>
      <p className="soft">{say.alerts.evidenceText}</p>
      <Flex gap={8} wrap>
        <Input
          aria-label={say.alerts.place}
          placeholder={say.alerts.place}
          value={place}
          style={{ width: 190 }}
          onChange={({ target }) => {
            setPlace(target.value);
          }}
        />
        <Input
          aria-label={say.alerts.method}
          placeholder={say.alerts.method}
          value={method}
          style={{ width: 190 }}
          onChange={({ target }) => {
            setMethod(target.value);
          }}
        />
        <Input
          aria-label={say.alerts.basis}
          placeholder={say.alerts.basis}
          value={basis}
          style={{ width: 190 }}
          onChange={({ target }) => {
            setBasis(target.value);
          }}
        />
        <Button
          onClick={() => {
            act(change(FixEvidenceDocument, { input: { id: alert.id, place, method, legalBasis: basis } }).then(again));
          }}
        >
          {say.alerts.fix}
        </Button>
      </Flex>
      <Packages
        packages={alert.evidencePackages}
        review={
          maySee(viewer, ["SUPERVISOR"])
            ? (id, which, passed) => {
                act(change(ReviewEvidenceDocument, { input: { id, [which]: passed } }).then(again));
              }
            : undefined
        }
      />
      <h3>{say.alerts.papers}</h3>
      {alert.papers.length === 0 ? (
        <Nothing>{say.alerts.noPapers}</Nothing>
      ) : (
        <Table
          label={say.alerts.papers}
          rowKey="id"
          dataSource={[...alert.papers]}
          columns={[
            { title: say.alerts.paper, dataIndex: "title" },
            {
              title: say.alerts.state,
              key: "state",
              render: (_, { state, note, by, at }) => (
                <>
                  {state && <Tag>{say.alerts.progress[state] ?? state}</Tag>} {note}{" "}
                  {by && (
                    <span className="soft">
                      {by} · <Minute value={at} />
                    </span>
                  )}
                </>
              ),
            },
            {
              title: "",
              key: "do",
              render: (_, { id }) => (
                <Flex gap={4}>
                  {(["REQUESTED", "RECEIVED"] as const).map((progress) => (
                    <Button
                      key={progress}
                      size="small"
                      onClick={() => {
                        act(
                          change(NotePaperDocument, {
                            input: { id: alert.id, version: alert.version, item: id, progress },
                          }).then(again),
                        );
                      }}
                    >
                      {say.alerts.paperProgress[progress]}
                    </Button>
                  ))}
                </Flex>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
