import { CodeOutlined } from "@ant-design/icons";
import { Button, Drawer, Flex, Tabs, Tooltip, Typography } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { at } from "./addresses";
import type { Asked } from "./client";
import { useWords } from "./words";

/** A statement as the service reads it from its file; import it with `?raw` from `@cypher/…`. */
export interface Behind {
  readonly name: string;
  readonly text: string;
}

/** The button on every panel that shows the query behind it, in GraphQL with its variables and in Cypher. */
export function BehindButton({ asked, cypher = [] }: { asked: Asked; cypher?: readonly Behind[] }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Tooltip title={say.behind.open}>
        <Button
          size="small"
          type="text"
          icon={<CodeOutlined />}
          aria-label={say.behind.open}
          onClick={() => {
            setOpen(true);
          }}
        />
      </Tooltip>
      <Drawer
        title={say.behind.title}
        open={open}
        size={640}
        destroyOnHidden
        onClose={() => {
          setOpen(false);
        }}
      >
        <Tabs
          items={[
            {
              key: "graphql",
              label: say.behind.graphql,
              children: (
                <>
                  <Code text={asked.text} />
                  <h3>{say.behind.variables}</h3>
                  <Code text={JSON.stringify(asked.variables, null, 2)} />
                  <a href={at.graphiql(asked.text, asked.variables)} target="_blank" rel="noreferrer">
                    {say.behind.run}
                  </a>
                </>
              ),
            },
            {
              key: "cypher",
              label: say.behind.cypher,
              children:
                cypher.length === 0 ? (
                  say.behind.none
                ) : (
                  <Flex vertical gap={16}>
                    <Typography.Text type="secondary">{say.behind.cypherNote}</Typography.Text>
                    {cypher.map(({ name, text }) => (
                      <section key={name}>
                        <h3>{name}</h3>
                        <Code text={text} />
                        <Link to={at.console(text)}>{say.behind.console}</Link>
                      </section>
                    ))}
                  </Flex>
                ),
            },
          ]}
        />
      </Drawer>
    </>
  );
}

function Code({ text }: { text: string }) {
  const say = useWords();
  return (
    <div className="code">
      <Typography.Text className="copy" copyable={{ text, tooltips: [say.state.copy, say.state.copied] }} />
      <pre tabIndex={0}>{text}</pre>
    </div>
  );
}
