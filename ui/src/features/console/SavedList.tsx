import { DeleteOutlined } from "@ant-design/icons";
import { Button, Popconfirm, Tag } from "antd";
import { DeleteSavedQueryDocument, type ConsoleQuery } from "../../generated/graphql";
import { change } from "../../shared/client";
import { useViewer } from "../../shared/viewer";
import { useWords } from "../../shared/words";

type SavedQuery = ConsoleQuery["savedQueries"][number];

/** Queries that are kept: one's own and those that others share. */
export function SavedList({
  queries,
  choose,
  changed,
}: {
  queries: readonly SavedQuery[];
  choose: (query: SavedQuery) => void;
  changed: () => void;
}) {
  const say = useWords();
  const viewer = useViewer();
  return (
    <ul className="console-list">
      {queries.map((query) => (
        <li key={query.id}>
          <button
            type="button"
            onClick={() => {
              choose(query);
            }}
          >
            <strong>{query.name}</strong>
            <small>
              {query.owner} {query.description}
              {(query.sharedWithAll || query.sharedWith.length > 0) && <Tag>{say.console.shared}</Tag>}
            </small>
          </button>
          {(viewer.name === "" || viewer.name === query.owner) && (
            <Popconfirm
              title={say.console.deleteTitle(query.name)}
              okText={say.console.delete}
              onConfirm={() => {
                void change(DeleteSavedQueryDocument, { id: query.id }).then(changed);
              }}
            >
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={`${say.console.delete} ${query.name}`}
              />
            </Popconfirm>
          )}
        </li>
      ))}
      {queries.length === 0 && <li className="soft">{say.console.noneSaved}</li>}
    </ul>
  );
}
