import { DeleteOutlined, ShareAltOutlined } from "@ant-design/icons";
import { App, Button, Flex, Input, Popconfirm, Tag } from "antd";
import { useEffect, useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import {
  DeleteInvestigationDocument,
  InvestigationsDocument,
  LinkedInvestigationDocument,
} from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { Answered, Nothing } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { change, fetchAnswer, useAnswer, messageOf } from "../../shared/client";
import { Page, Panel } from "../../shared/Page";
import { Table } from "../../shared/Table";
import { Minute } from "../../shared/Values";
import { useWords } from "../../shared/words";
import { ShareDialog } from "./ShareDialog";
import "../../shared/desk.css";
import list from "@cypher/investigations/list.cypher?raw";

const behind = [{ name: "investigations/list.cypher", text: list }];

/** Investigations that are kept: one's own and those that others share. */
export function InvestigationsPage() {
  const say = useWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const text = address.get("text") ?? "";
  const answer = useAnswer(InvestigationsDocument, { text: text === "" ? null : text });
  const [shared, setShared] = useState<string>();
  const link = address.get("link");
  useEffect(() => {
    if (link !== null) {
      fetchAnswer(LinkedInvestigationDocument, { link }).then(
        ({ linkedInvestigation }) => navigate(at.investigation(linkedInvestigation.id, link), { replace: true }),
        (problem: unknown) => {
          void message.error(messageOf(problem), 8);
        },
      );
    }
  }, [link, navigate, message]);
  return (
    <Page
      title={say.navigation.investigations}
      subtitle={say.investigations.subtitle}
      actions={
        <>
          <Link to={at.explorer()}>
            <Button type="primary">{say.investigations.begin}</Button>
          </Link>
          <BehindButton asked={answer.asked} cypher={behind} />
        </>
      }
    >
      <Panel
        flush
        title={say.investigations.list}
        extra={
          <Input.Search
            allowClear
            size="small"
            aria-label={say.investigations.search}
            placeholder={say.investigations.search}
            defaultValue={text}
            onSearch={(wanted) => {
              setAddress(wanted === "" ? {} : { text: wanted }, { replace: true });
            }}
          />
        }
      >
        <Answered
          answer={answer}
          empty={({ investigations }) => investigations.length === 0}
          emptyText={text === "" ? say.investigations.none : say.investigations.noneOf(text)}
        >
          {({ investigations }) =>
            investigations.length === 0 ? (
              <Nothing />
            ) : (
              <Table
                label={say.investigations.list}
                rowKey={({ investigation }) => investigation.id}
                dataSource={[...investigations]}
                columns={[
                  {
                    title: say.investigations.title,
                    key: "title",
                    render: (_, { investigation: { id, title } }) => <Link to={at.investigation(id)}>{title}</Link>,
                  },
                  { title: say.investigations.things, dataIndex: "nodes", align: "right", width: 80 },
                  { title: say.investigations.owner, dataIndex: ["investigation", "owner"], width: 140 },
                  {
                    title: say.investigations.right,
                    key: "right",
                    width: 100,
                    render: (_, { investigation: { right } }) => <Tag>{say.investigations.rights[right]}</Tag>,
                  },
                  {
                    title: say.investigations.updated,
                    key: "updated",
                    width: 230,
                    render: (_, { investigation: { updatedAt, updatedBy, version } }) => (
                      <>
                        <Minute value={updatedAt} />{" "}
                        <span className="soft">
                          {updatedBy} · v{version}
                        </span>
                      </>
                    ),
                  },
                  {
                    title: say.investigations.sharedWith,
                    key: "shares",
                    render: (_, { investigation: { shares }, links }) => (
                      <Flex gap={4} wrap>
                        {shares.map(({ user, role, right }) => (
                          <Tag key={`${user ?? ""}${role ?? ""}`}>
                            {user ?? (role ? say.roles[role] : "")} · {say.investigations.rights[right]}
                          </Tag>
                        ))}
                        {links > 0 && <Tag color="blue">{say.investigations.links(links)}</Tag>}
                      </Flex>
                    ),
                  },
                  {
                    title: "",
                    key: "do",
                    width: 90,
                    render: (_, { investigation: { id, right, title } }) =>
                      right === "OWN" && (
                        <Flex>
                          <Button
                            type="text"
                            size="small"
                            icon={<ShareAltOutlined />}
                            aria-label={`${say.investigations.share} ${title}`}
                            onClick={() => {
                              setShared(id);
                            }}
                          />
                          <Popconfirm
                            title={say.investigations.deleteTitle(title)}
                            okText={say.investigations.delete}
                            onConfirm={() => {
                              change(DeleteInvestigationDocument, { id }).then(answer.again, (problem: unknown) => {
                                void message.error(String(problem));
                              });
                            }}
                          >
                            <Button
                              type="text"
                              size="small"
                              danger
                              icon={<DeleteOutlined />}
                              aria-label={`${say.investigations.delete} ${title}`}
                            />
                          </Popconfirm>
                        </Flex>
                      ),
                  },
                ]}
              />
            )
          }
        </Answered>
      </Panel>
      <ShareDialog
        id={shared}
        close={() => {
          setShared(undefined);
          answer.again();
        }}
      />
    </Page>
  );
}
