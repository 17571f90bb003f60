import { App, Button, Drawer, Flex } from "antd";
import {
  InvestigationDocument,
  InvestigationVersionsDocument,
  RestoreInvestigationDocument,
} from "../../generated/graphql";
import { Answered } from "../../shared/Answered";
import { change, fetchAnswer, useAnswer, messageOf } from "../../shared/client";
import type { Scene } from "../../shared/graph/scene";
import { Table } from "../../shared/Table";
import { Minute } from "../../shared/Values";
import { useWords } from "../../shared/words";

/** The versions of an investigation: looked at on the canvas, or made the newest again. */
export function VersionsDrawer({
  id,
  link,
  writes,
  close,
  restored,
  look,
}: {
  id: string | undefined;
  link: string | null;
  writes: boolean;
  close: () => void;
  restored: () => void;
  look: (canvas: Scene) => void;
}) {
  const say = useWords();
  const { message } = App.useApp();
  const answer = useAnswer(InvestigationVersionsDocument, { id: id ?? "", link }, { pause: id === undefined });
  const told = (problem: unknown) => {
    void message.error(messageOf(problem));
  };
  return (
    <Drawer title={say.investigations.versions} open={id !== undefined} size={640} destroyOnHidden onClose={close}>
      <Answered answer={answer}>
        {({ investigation }) => (
          <Table
            label={say.investigations.versions}
            rowKey="number"
            dataSource={[...investigation.versions]}
            columns={[
              { title: "v", dataIndex: "number", width: 52, align: "right" },
              {
                title: say.investigations.versionName,
                dataIndex: "name",
                render: (name: string | null) => name ?? <span className="soft">{say.investigations.auto}</span>,
              },
              {
                title: say.investigations.updated,
                key: "saved",
                render: (_, { savedAt, savedBy }) => (
                  <>
                    <Minute value={savedAt} /> <span className="soft">{savedBy}</span>
                  </>
                ),
              },
              { title: say.investigations.things, dataIndex: "nodes", align: "right", width: 64 },
              {
                title: "",
                key: "do",
                render: (_, { number }) => (
                  <Flex>
                    <Button
                      type="text"
                      size="small"
                      onClick={() => {
                        fetchAnswer(InvestigationDocument, { id: investigation.id, link, version: number }).then(
                          ({ investigation: { content } }) => {
                            look(JSON.parse(content.canvas) as Scene);
                          },
                          told,
                        );
                      }}
                    >
                      {say.investigations.look}
                    </Button>
                    {writes && number !== investigation.version && (
                      <Button
                        type="text"
                        size="small"
                        onClick={() => {
                          change(RestoreInvestigationDocument, { id: investigation.id, version: number }).then(
                            restored,
                            told,
                          );
                        }}
                      >
                        {say.investigations.restore}
                      </Button>
                    )}
                  </Flex>
                ),
              },
            ]}
          />
        )}
      </Answered>
    </Drawer>
  );
}
