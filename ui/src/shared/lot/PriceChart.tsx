import { Flex, Segmented, Tag, Tooltip } from "antd";
import { useState } from "react";
import { exactMoney, money, number, percent } from "../format";
import { useLanguage, useWords } from "../words";
import { gridLines, markOf, priceOf, range, type Pattern, type Picture } from "./prices";
import "./lot.css";

/**
 * The prices of a lot, one line a bid: who lies where, the means and where the award aims, and the chosen pattern over it: its equal steps as
 * a grid, its covers as the room above their leader, its pull as the way from the mean without the group to the mean.
 */
export function PriceChart({
  picture,
  marked,
  selected,
  onSelect,
}: {
  picture: Picture;
  /** Members of the ring that is looked at. */
  marked?: ReadonlySet<string>;
  selected?: ReadonlySet<string>;
  onSelect?: (ids: string[]) => void;
}) {
  const say = useWords();
  const language = useLanguage();
  const [shown, setShown] = useState(0);
  const pattern = picture.patterns[shown];
  const priced = picture.bids.filter((bid) => priceOf(bid) !== null);
  const marks = [
    ["mean", picture.mean],
    ["trimmed", picture.trimmedMean],
    ["target", picture.target?.target],
  ] as const;
  const all = [
    ...priced.flatMap((bid) => priceOf(bid) ?? []),
    ...marks.flatMap(([, mark]) => markOf(mark) ?? []),
    ...(pattern?.pull ? [markOf(pattern.pull.without) ?? []].flat() : []),
  ];
  const { from, until } = range(all);
  const width = 1000;
  const x = (value: number) => ((value - from) / (until - from)) * width;
  const row = 19;
  const height = priced.length * row;
  const involved = new Set(pattern?.companies.map(({ id }) => id));
  const asPrice = (value: number) => (value < 5 ? percent(value, 2) : money(value, language));
  const shares = picture.ceiling ? (value: number) => ` (${percent(value / (picture.ceiling ?? 1), 2)})` : () => "";
  const lines = pattern === undefined ? [] : gridLines(pattern, priced);
  const leader = pattern?.covers ? priced.find(({ company }) => company.id === pattern.covers?.leader.id) : undefined;
  const low = markOf(picture.target?.lowest);
  const high = markOf(picture.target?.highest);
  return (
    <div className="prices">
      <Flex gap={8} wrap align="center" className="prices-head">
        <Tag>{say.lot.award[picture.award]}</Tag>
        {picture.patterns.length > 0 ? (
          <Segmented
            size="small"
            aria-label={say.lot.patterns}
            value={shown}
            onChange={setShown}
            options={picture.patterns
              .slice(0, 6)
              .map(({ kind }, place) => ({ value: place, label: say.lot.patternKind[kind] }))}
          />
        ) : (
          <span className="soft">{say.lot.noPatterns}</span>
        )}
      </Flex>
      {pattern && <PatternText pattern={pattern} />}
      <div className="prices-plot">
        <ol className="prices-names">
          {priced.map((bid) => (
            <li
              key={bid.bidId}
              style={{ height: row }}
              className={[
                marked?.has(bid.company.id) === true || (marked === undefined && bid.ring) ? "marked" : "",
                selected?.has(bid.company.id) === true ? "chosen" : "",
                bid.valid ? "" : "invalid",
              ].join(" ")}
            >
              <button
                type="button"
                title={bid.company.name ?? bid.company.id}
                onClick={() => onSelect?.([bid.company.id])}
              >
                <span className="soft">{bid.rank ?? "–"}</span> {bid.company.name ?? bid.company.id}
                {bid.won ? ` ★` : ""}
              </button>
            </li>
          ))}
        </ol>
        <svg
          className="prices-drawing"
          viewBox={`-8 -6 ${String(width + 16)} ${String(height + 12)}`}
          preserveAspectRatio="none"
          style={{ height: height + 12 }}
          role="img"
          aria-label={say.lot.priceChart(priced.length)}
        >
          {low !== null && high !== null && (
            <rect className="target" x={x(low)} y={-6} width={Math.max(1, x(high) - x(low))} height={height + 12}>
              <title>{say.lot.targetBand}</title>
            </rect>
          )}
          {lines.map((line) => (
            <line key={line} className="grid" x1={x(line)} x2={x(line)} y1={-6} y2={height + 6} />
          ))}
          {leader !== undefined && pattern?.covers && priceOf(leader) !== null && (
            <rect
              className="covers"
              x={x((priceOf(leader) ?? 0) * (1 + pattern.covers.least))}
              width={Math.max(
                2,
                x((priceOf(leader) ?? 0) * (1 + pattern.covers.most)) -
                  x((priceOf(leader) ?? 0) * (1 + pattern.covers.least)),
              )}
              y={-6}
              height={height + 12}
            />
          )}
          {marks.map(([name, mark]) => {
            const value = markOf(mark);
            return (
              value !== null && (
                <line key={name} className={`mark ${name}`} x1={x(value)} x2={x(value)} y1={-6} y2={height + 6}>
                  <title>{`${say.lot.mark[name]} ${asPrice(value)}${shares(value)}`}</title>
                </line>
              )
            );
          })}
          {pattern?.pull && markOf(pattern.pull.without) !== null && markOf(picture.trimmedMean) !== null && (
            <g className="pull">
              <line
                x1={x(markOf(pattern.pull.without) ?? 0)}
                x2={x(markOf(pattern.pull.without) ?? 0)}
                y1={-6}
                y2={height + 6}
              />
              <line
                className="arrow"
                x1={x(markOf(pattern.pull.without) ?? 0)}
                x2={x(markOf(picture.trimmedMean) ?? 0)}
                y1={height - 4}
                y2={height - 4}
              />
            </g>
          )}
          {priced.map((bid, place) => {
            const value = priceOf(bid) ?? 0;
            const y = place * row + row / 2;
            const member = marked?.has(bid.company.id) === true || (marked === undefined && bid.ring !== null);
            return (
              <g
                key={bid.bidId}
                className={[
                  "bid",
                  member ? "marked" : "",
                  involved.has(bid.company.id) ? "involved" : "",
                  selected?.has(bid.company.id) === true ? "chosen" : "",
                  bid.valid ? "" : "invalid",
                ].join(" ")}
                onClick={() => onSelect?.([bid.company.id])}
              >
                <title>{`${bid.company.name ?? bid.company.id}: ${asPrice(value)}${shares(value)}${bid.reason ? ` · ${bid.reason}` : ""}`}</title>
                <line className="row" x1={0} x2={width} y1={y} y2={y} />
                {member ? (
                  <rect x={x(value) - 6} y={y - 6} width={12} height={12} />
                ) : (
                  <circle cx={x(value)} cy={y} r={5} />
                )}
                {bid.won && <circle className="won" cx={x(value)} cy={y} r={10} />}
              </g>
            );
          })}
        </svg>
        <ol className="prices-figures">
          {priced.map((bid) => (
            <li key={bid.bidId} style={{ height: row }} className="figure">
              <Tooltip title={bid.price ? exactMoney(bid.price) : bid.priceText}>
                <span>
                  {bid.shareOfCeiling === null || bid.shareOfCeiling === undefined
                    ? asPrice(priceOf(bid) ?? 0)
                    : percent(bid.shareOfCeiling, 2)}
                </span>
              </Tooltip>
            </li>
          ))}
        </ol>
      </div>
      <Flex gap={14} wrap className="prices-key soft">
        <span className="key marked">{say.lot.key.member}</span>
        <span className="key outsider">{say.lot.key.outsider}</span>
        <span className="key won">{say.lot.key.won}</span>
        {marks.map(
          ([name, mark]) =>
            markOf(mark) !== null && (
              <span key={name} className={`key line ${name}`}>
                {say.lot.mark[name]} {asPrice(markOf(mark) ?? 0)}
              </span>
            ),
        )}
        {low !== null && <span className="key band">{say.lot.targetBand}</span>}
        {lines.length > 0 && <span className="key line grid">{say.lot.key.grid}</span>}
        {pattern?.pull && <span className="key line pull">{say.lot.key.without}</span>}
        {pattern?.covers && <span className="key covers">{say.lot.key.covers}</span>}
        {picture.ceiling !== null && picture.ceiling !== undefined && (
          <span>
            {say.lot.ceiling} {money(picture.ceiling, language)}
          </span>
        )}
      </Flex>
    </div>
  );
}

function PatternText({ pattern }: { pattern: Pattern }) {
  const say = useWords();
  const language = useLanguage();
  const name = (company: { id: string; name?: string | null } | null | undefined) => company?.name ?? company?.id ?? "";
  const { grid, covers, pull, multiple, distance, chance } = pattern;
  const step =
    grid?.kind === "RATIO"
      ? percent(grid.ratio ?? 0, 3)
      : grid?.difference?.price
        ? money(grid.difference.price, language)
        : percent(grid?.difference?.shareOfCeiling ?? 0, 3);
  return (
    <p className="pattern-text">
      {grid &&
        say.lot.steps(
          pattern.companies.length,
          step,
          grid.coverage === null || grid.coverage === undefined ? null : percent(grid.coverage, 0),
        )}
      {covers && say.lot.coversText(name(covers.leader), percent(covers.least, 2), percent(covers.most, 2), covers.won)}
      {pull && say.lot.pullText(pattern.companies.length, percent(pull.shift, 3), name(pull.nearest))}
      {multiple &&
        say.lot.multipleText(name(multiple.higher), name(multiple.lower), number(multiple.ratio, language, 4))}
      {distance && say.lot.distanceText(name(distance.lowest), percent(distance.least, 2), percent(distance.most, 2))}
      {chance !== null && chance !== undefined && (
        <span className="soft"> {say.lot.chance(chance < 1e-4 ? chance.toExponential(1) : percent(chance, 2))}</span>
      )}
    </p>
  );
}
