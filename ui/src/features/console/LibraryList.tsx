import { Flex, Input, Tag } from "antd";
import { useState } from "react";
import type { ConsoleQuery } from "../../generated/graphql";
import { useLanguage, useWords } from "../../shared/words";

type LibraryQuery = ConsoleQuery["queryLibrary"][number];

/** Ready queries, found by words and tags. */
export function LibraryList({
  queries,
  chosen,
  choose,
}: {
  queries: readonly LibraryQuery[];
  chosen: string | undefined;
  choose: (query: LibraryQuery) => void;
}) {
  const say = useWords();
  const language = useLanguage();
  const [text, setText] = useState("");
  const [tag, setTag] = useState<string>();
  const tags = [...new Set(queries.flatMap((query) => query.tags))].sort();
  const found = queries.filter(
    (query) =>
      (tag === undefined || query.tags.includes(tag)) &&
      `${query.name} ${query.titleZh} ${query.titleEn} ${query.description} ${query.descriptionZh}`
        .toLowerCase()
        .includes(text.toLowerCase()),
  );
  return (
    <>
      <Input
        allowClear
        size="small"
        aria-label={say.console.find}
        placeholder={say.console.find}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <Flex gap={4} wrap className="console-tags">
        {tags.map((one) => (
          <Tag.CheckableTag
            key={one}
            checked={one === tag}
            onChange={(isOn) => {
              setTag(isOn ? one : undefined);
            }}
          >
            {say.console.tags[one] ?? one}
          </Tag.CheckableTag>
        ))}
      </Flex>
      <ul className="console-list">
        {found.map((query) => (
          <li key={query.name}>
            <button
              type="button"
              aria-current={query.name === chosen}
              onClick={() => {
                choose(query);
              }}
            >
              <strong>{language === "zh" ? query.titleZh : query.titleEn}</strong>
              <small>{language === "zh" ? query.descriptionZh : query.description}</small>
            </button>
          </li>
        ))}
        {found.length === 0 && <li className="soft">{say.state.empty}</li>}
      </ul>
    </>
  );
}
