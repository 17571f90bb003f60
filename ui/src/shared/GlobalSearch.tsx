import { SearchOutlined } from "@ant-design/icons";
import { AutoComplete, Tag, type RefSelectProps } from "antd";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { SearchDocument, type SearchQuery } from "../generated/graphql";
import { pageOf } from "./addresses";
import { useAnswer } from "./client";
import { useWords } from "./words";

type Hit = SearchQuery["search"][number];

/** One box that finds things of every kind; exact ids come first, and each hit says why it was found. */
export function GlobalSearch({ large = false }: { large?: boolean }) {
  const say = useWords();
  const go = useNavigate();
  const [text, setText] = useState("");
  const [wanted, setWanted] = useState("");
  const box = useRef<RefSelectProps>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setWanted(text.trim());
    }, 180);
    return () => {
      window.clearTimeout(timer);
    };
  }, [text]);
  useEffect(() => {
    if (large) {
      return;
    }
    const focus = (event: KeyboardEvent) => {
      if ((event.key === "/" && !writing(event.target)) || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
        event.preventDefault();
        box.current?.focus();
      }
    };
    window.addEventListener("keydown", focus);
    return () => {
      window.removeEventListener("keydown", focus);
    };
  }, [large]);
  const answer = useAnswer(SearchDocument, { text: wanted, first: 20 }, { pause: wanted === "" });
  const hits = wanted === "" ? [] : (answer.data?.search ?? []);
  const open = (hit: Hit) => {
    setText("");
    void go(pageOf(hit.kind, hit.id));
  };
  return (
    <AutoComplete
      ref={box}
      className={large ? "global-search large" : "global-search"}
      size={large ? "large" : "middle"}
      aria-label={large ? say.search.largeLabel : say.search.label}
      placeholder={`${say.search.placeholder}  ${say.search.hint}`}
      prefix={<SearchOutlined />}
      allowClear
      value={text}
      options={hits.map((hit) => ({ value: keyOf(hit), label: <HitLine hit={hit} />, hit }))}
      onChange={(value: string) => {
        if (!hits.some((hit) => keyOf(hit) === value)) {
          setText(value);
        }
      }}
      onSelect={(_value: string, option) => {
        open((option as { hit: Hit }).hit);
      }}
      notFoundContent={
        wanted !== "" &&
        wanted === text.trim() &&
        !answer.fetching &&
        (answer.error ? answer.error.message : say.search.nothing(wanted))
      }
      defaultActiveFirstOption
    />
  );
}

function keyOf({ kind, id }: Hit): string {
  return `${kind} ${id}`;
}

function HitLine({ hit }: { hit: Hit }) {
  const say = useWords();
  return (
    <span className="hit">
      <Tag>{say.kind[hit.kind]}</Tag>
      <span className="hit-name">{hit.name ?? hit.id}</span>
      <small>{hit.name === null ? "" : hit.id}</small>
      <small className="hit-reason">{say.search.reasons[hit.reason] ?? hit.reason}</small>
    </span>
  );
}

/** Whether keys go into a text. */
export function writing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}
