import { Flex, Popover, Switch } from "antd";
import { useState } from "react";
import type { LotPictureQuery } from "../../generated/graphql";
import { relationWord } from "../graph/kinds";
import { useWords } from "../words";
import { Bits, FamilyTag, Grade } from "../Values";
import "./lot.css";

type Matrix = LotPictureQuery["bidderMatrix"];
type Cell = Matrix["cells"][number];
type Bidder = Matrix["bidders"][number];

/** Who is tied to whom among the bidders of a lot: filled for ties in this lot, framed for ties in others only. A cell opens what ties the two. */
export function BidderMatrix({
  matrix,
  marked,
  selected,
  onSelect,
  onFindings,
}: {
  matrix: Matrix;
  marked?: ReadonlySet<string>;
  selected?: ReadonlySet<string>;
  onSelect?: (ids: string[]) => void;
  /** Asked to show findings by their ids. */
  onFindings?: (ids: string[]) => void;
}) {
  const say = useWords();
  const [all, setAll] = useState(false);
  const tied = matrix.bidders.filter(({ tiedTo }) => tiedTo > 0);
  const shown = (all ? matrix.bidders : tied).slice(0, 60);
  const cells = new Map(
    matrix.cells.flatMap(
      (cell) =>
        [
          [key(cell.row, cell.column), cell],
          [key(cell.column, cell.row), cell],
        ] as const,
    ),
  );
  return (
    <>
      <Flex gap={16} align="center" wrap className="prices-head">
        <span className="soft">{say.lot.matrixCount(tied.length, matrix.totalBidders)}</span>
        <label>
          <Switch size="small" checked={all} onChange={setAll} /> {say.lot.allBidders}
        </label>
        {matrix.truncated && <span>{say.state.truncated(matrix.bidders.length, matrix.totalBidders)}</span>}
        {(all ? matrix.bidders : tied).length > shown.length && (
          <span>{say.state.truncated(shown.length, (all ? matrix.bidders : tied).length)}</span>
        )}
      </Flex>
      {shown.length === 0 ? (
        <p className="soft">{say.lot.noTies}</p>
      ) : (
        <div className="matrix" role="region" aria-label={say.lot.matrix} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <span className="soft">{say.kind.COMPANY}</span>
                </th>
                {shown.map(({ position, company }) => (
                  <th key={position} scope="col" title={company.name ?? company.id}>
                    {position + 1}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((bidder) => (
                <tr key={bidder.position}>
                  <RowHead
                    bidder={bidder}
                    marked={marked === undefined ? Boolean(bidder.ring) : marked.has(bidder.company.id)}
                    chosen={selected?.has(bidder.company.id) === true}
                    onSelect={onSelect}
                  />
                  {shown.map((other) => {
                    const cell = cells.get(key(bidder.position, other.position));
                    return (
                      <td key={other.position} className={bidder === other ? "self" : ""}>
                        {cell && <CellButton cell={cell} onSelect={onSelect} onFindings={onFindings} />}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function key(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}

function RowHead({
  bidder: { position, company, won, partners },
  marked,
  chosen,
  onSelect,
}: {
  bidder: Bidder;
  marked: boolean;
  chosen: boolean;
  onSelect?: (ids: string[]) => void;
}) {
  return (
    <th scope="row" className={`${marked ? "marked" : ""} ${chosen ? "chosen" : ""}`}>
      <button
        type="button"
        title={[company, ...partners].map(({ id, name }) => name ?? id).join(" + ")}
        onClick={() => onSelect?.([company.id])}
      >
        {position + 1}. {company.name ?? company.id}
        {won ? " ★" : ""}
      </button>
    </th>
  );
}

function CellButton({
  cell,
  onSelect,
  onFindings,
}: {
  cell: Cell;
  onSelect?: (ids: string[]) => void;
  onFindings?: (ids: string[]) => void;
}) {
  const say = useWords();
  const name = (company: Cell["one"]) => company.name ?? company.id;
  const strength = Math.min(1, 0.35 + cell.bits / 60);
  const colour = { DEEMED: "179 38 30", NEEDS_EXPLANATION: "160 96 8", LEAD: "63 88 112" }[cell.grade];
  return (
    <Popover
      trigger="click"
      title={`${name(cell.one)} — ${name(cell.other)}`}
      content={
        <div style={{ maxWidth: 420 }}>
          <Flex gap={8} wrap align="center">
            <Grade grade={cell.grade} />
            <Bits bits={cell.bits} />
            <span className="soft">{say.lot.meetings(cell.meetings)}</span>
          </Flex>
          <Flex gap={4} wrap style={{ margin: "8px 0" }}>
            {cell.families.map(({ family, bits }) => (
              <span key={family}>
                <FamilyTag family={family} />
                <Bits bits={bits} />
              </span>
            ))}
          </Flex>
          {(
            [
              ["sameLot", cell.sameLot],
              ["otherLots", cell.otherLots],
            ] as const
          ).map(
            ([where, ties]) =>
              ties && (
                <p key={where}>
                  <strong>{say.lot[where]}</strong> {ties.kinds.map((kind) => relationWord(kind, say)).join("、")}{" "}
                  {ties.documentFrequency !== null && ties.documentFrequency !== undefined && (
                    <span className="soft">{say.findings.documentFrequency(ties.documentFrequency)}</span>
                  )}{" "}
                  {onFindings && (
                    <button
                      type="button"
                      className="as-link"
                      onClick={() => {
                        onFindings([...ties.findingIds]);
                      }}
                    >
                      {say.graph.findings(ties.findingIds.length)}
                    </button>
                  )}
                </p>
              ),
          )}
        </div>
      }
    >
      <button
        type="button"
        className={cell.sameLot ? "" : "elsewhere"}
        style={{ background: `rgb(${colour} / ${String(strength)})` }}
        aria-label={`${name(cell.one)} — ${name(cell.other)}: ${say.grade[cell.grade]}, ${cell.bits.toFixed(0)} ${say.bits}`}
        onClick={() => onSelect?.([cell.one.id, cell.other.id])}
      >
        {cell.bits.toFixed(0)}
      </button>
    </Popover>
  );
}
