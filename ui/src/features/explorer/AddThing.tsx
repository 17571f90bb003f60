import { AutoComplete } from "antd";
import { useEffect, useState } from "react";
import { SearchDocument } from "../../generated/graphql";
import { useAnswer } from "../../shared/client";
import { useWords } from "../../shared/words";

/** Finds a thing and puts it on the canvas. */
export function AddThing({ add }: { add: (id: string) => void }) {
  const say = useWords();
  const [text, setText] = useState("");
  const [wanted, setWanted] = useState("");
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setWanted(text.trim());
    }, 200);
    return () => {
      window.clearTimeout(timer);
    };
  }, [text]);
  const answer = useAnswer(SearchDocument, { text: wanted, first: 20 }, { pause: wanted === "" });
  const hits = wanted === "" ? [] : (answer.data?.search ?? []);
  return (
    <AutoComplete
      className="add-thing"
      aria-label={say.explorer.add}
      placeholder={say.explorer.add}
      value={text}
      popupMatchSelectWidth={420}
      options={hits.map(({ id, kind, name }) => ({ value: id, label: `${say.kind[kind]} · ${name ?? id}` }))}
      onChange={setText}
      onSelect={(id: string) => {
        add(id);
        window.setTimeout(() => {
          setText("");
        }, 0);
      }}
    />
  );
}
