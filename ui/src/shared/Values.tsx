import { Tag, Tooltip } from "antd";
import { Link } from "react-router";
import type { Family, Grade as GradeName } from "../generated/graphql";
import { pageOf } from "./addresses";
import { day, exactMoney, minute, money, number, percent } from "./format";
import { useLanguage, useWords } from "./words";

const signs: Record<GradeName, string> = { DEEMED: "■", NEEDS_EXPLANATION: "◆", LEAD: "●" };

/** How far the facts carry, by word, sign and colour. */
export function Grade({ grade }: { grade: GradeName }) {
  const say = useWords();
  return (
    <Tooltip title={say.gradeText[grade]}>
      <Tag className={`grade ${grade.toLowerCase()}`}>
        <span aria-hidden="true">{signs[grade]}</span> {say.grade[grade]}
      </Tag>
    </Tooltip>
  );
}

/** Money in yuan, rounded as people say it; the exact amount when pointed at. */
export function Money({ yuan }: { yuan: number | null | undefined }) {
  const language = useLanguage();
  return yuan === null || yuan === undefined ? (
    <Unknown />
  ) : (
    <Tooltip title={exactMoney(yuan)}>
      <span className="figure">{money(yuan, language)}</span>
    </Tooltip>
  );
}

export function Day({ value }: { value: string | null | undefined }) {
  return value === null || value === undefined ? (
    <Unknown />
  ) : (
    <time className="figure" dateTime={value}>
      {day(value)}
    </time>
  );
}

export function Minute({ value }: { value: string | null | undefined }) {
  return value === null || value === undefined ? (
    <Unknown />
  ) : (
    <time className="figure" dateTime={value}>
      {minute(value)}
    </time>
  );
}

/** From when until when; open ends stay open. */
export function Span({ from, until }: { from: string | null | undefined; until: string | null | undefined }) {
  return (
    <span className="figure">
      {day(from) || "…"} – {day(until) || "…"}
    </span>
  );
}

export function Bits({ bits }: { bits: number }) {
  const say = useWords();
  const language = useLanguage();
  return (
    <Tooltip title={say.bitsText}>
      <span className="figure">
        {number(bits, language, 1)} <small>{say.bits}</small>
      </span>
    </Tooltip>
  );
}

export function Percent({ share, digits = 1 }: { share: number | null | undefined; digits?: number }) {
  return share === null || share === undefined ? <Unknown /> : <span className="figure">{percent(share, digits)}</span>;
}

export function FamilyTag({ family }: { family: Family }) {
  const say = useWords();
  return <Tag className="family">{say.family[family]}</Tag>;
}

export function Unknown() {
  const say = useWords();
  return (
    <span className="unknown" title={say.state.unknown}>
      —
    </span>
  );
}

/** A thing by its name, leading to its page. */
export function ThingLink({
  kind,
  id,
  name,
}: {
  /** As GraphQL's type, `NodeKind` or Cypher's label names it. */
  kind: string;
  id: string;
  name: string | null | undefined;
}) {
  return (
    <Link to={pageOf(kind, id)} title={id}>
      {name ?? id}
    </Link>
  );
}
