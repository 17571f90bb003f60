import { DownloadOutlined, PrinterOutlined } from "@ant-design/icons";
import { Button, DatePicker, Flex, Input, Segmented, Statistic, Tooltip } from "antd";
import dayjs from "dayjs";
import { useMemo } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { StatisticsDocument, type StatisticsBy, type StatisticsQuery } from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { Answered } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { useAnswer } from "../../shared/client";
import { day, number } from "../../shared/format";
import { Page, Panel } from "../../shared/Page";
import { Table } from "../../shared/Table";
import { useLanguage, useWords } from "../../shared/words";
import { Chart, type ChartOption } from "./Chart";
import { csvOf } from "./csv";
import "./statistics.css";

type Row = StatisticsQuery["caseStatistics"][number];

const groups = ["BATCH", "DISTRICT", "RULE", "MONTH"] as const;

/** The numbers of the closed loop: every rate with what it counts and of how many. */
export function StatisticsPage() {
  const say = useWords();
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const by: StatisticsBy = groups.find((one) => one === address.get("by")) ?? "BATCH";
  const from = address.get("from");
  const until = address.get("until");
  const district = address.get("district");
  const answer = useAnswer(StatisticsDocument, { by, from, until, district, batch: address.get("batch") });
  const set = (name: string, value: string | null) => {
    setAddress(
      (before) => {
        if (value === null || value === "") {
          before.delete(name);
        } else {
          before.set(name, value);
        }
        return before;
      },
      { replace: true },
    );
  };
  return (
    <Page
      title={say.navigation.statistics}
      subtitle={say.statistics.subtitle}
      actions={
        <>
          <Button
            icon={<DownloadOutlined />}
            disabled={!answer.data}
            onClick={() => {
              download(
                csvOf(answer.data?.caseStatistics ?? [], say.statistics),
                `${say.navigation.statistics}-${by.toLowerCase()}.csv`,
              );
            }}
          >
            CSV
          </Button>
          <Button
            icon={<PrinterOutlined />}
            onClick={() => {
              window.print();
            }}
          >
            {say.statistics.print}
          </Button>
          <BehindButton asked={answer.asked} />
        </>
      }
    >
      <Flex gap={8} wrap className="statistics-filters" role="search" aria-label={say.alerts.filters}>
        <Segmented<StatisticsBy>
          aria-label={say.statistics.by}
          value={by}
          options={groups.map((value) => ({ value, label: say.statistics.groups[value] }))}
          onChange={(value) => {
            set("by", value);
          }}
        />
        <DatePicker.RangePicker
          aria-label={say.statistics.issued}
          value={[from === null ? null : dayjs(from), until === null ? null : dayjs(until)]}
          allowEmpty={[true, true]}
          onChange={(days) => {
            set("from", days?.[0] ? days[0].format("YYYY-MM-DD") : null);
            set("until", days?.[1] ? days[1].format("YYYY-MM-DD") : null);
          }}
        />
        <Input.Search
          allowClear
          style={{ width: 170 }}
          aria-label={say.alerts.district}
          placeholder={say.alerts.district}
          defaultValue={district ?? ""}
          onSearch={(value) => {
            set("district", value);
          }}
        />
        <span className="print-only">
          {say.statistics.printed(day(new Date().toISOString()))} {from ?? ""}–{until ?? ""} {district ?? ""}
        </span>
      </Flex>
      <Answered
        answer={answer}
        empty={({ caseStatistics }) => caseStatistics.every(({ issued }) => issued === 0)}
        emptyText={say.statistics.none}
      >
        {({ caseStatistics }) => (
          <Numbers
            rows={caseStatistics}
            by={by}
            pick={(row) => {
              if (by === "BATCH") {
                void navigate(`${at.alerts}?${new URLSearchParams({ scope: "all", batch: row.key }).toString()}`);
              } else if (by === "RULE") {
                void navigate(`${at.alerts}?${new URLSearchParams({ scope: "all", rule: row.key }).toString()}`);
              } else if (by === "DISTRICT") {
                void navigate(`${at.alerts}?${new URLSearchParams({ scope: "all", district: row.key }).toString()}`);
              }
            }}
          />
        )}
      </Answered>
    </Page>
  );
}

function Numbers({ rows, by, pick }: { rows: readonly Row[]; by: StatisticsBy; pick: (row: Row) => void }) {
  const say = useWords();
  const language = useLanguage();
  const total = rows.at(-1);
  const groupsOnly = useMemo(() => rows.slice(0, -1), [rows]);
  const flow = useMemo(() => flowChart(groupsOnly, say), [groupsOnly, say]);
  const rates = useMemo(() => rateChart(groupsOnly), [groupsOnly]);
  const reasons = useMemo(() => reasonChart(total), [total]);
  return (
    <>
      {total && (
        <div className="rate-cards">
          {total.rates.map(({ id, title, numerator, denominator, percent, definition }) => (
            <Tooltip key={id} title={definition}>
              <div className="rate-card" tabIndex={0}>
                <Statistic
                  title={title}
                  value={percent ?? "—"}
                  suffix={percent === null || percent === undefined ? undefined : "%"}
                  precision={1}
                />
                <span className="soft figure">
                  {number(numerator, language)} / {number(denominator, language)}
                </span>
              </div>
            </Tooltip>
          ))}
          <div className="rate-card">
            <Statistic title={say.statistics.medianDays} value={total.medianDays ?? "—"} precision={1} />
            <span className="soft">{say.statistics.medianText}</span>
          </div>
        </div>
      )}
      <div className="columns">
        <Panel title={say.statistics.flow}>
          <Chart
            option={flow}
            label={say.statistics.flow}
            onPick={(place) => {
              const row = groupsOnly[place];
              if (row) {
                pick(row);
              }
            }}
          />
        </Panel>
        <Panel title={say.statistics.rates}>
          <Chart option={rates} label={say.statistics.rates} />
        </Panel>
      </div>
      <Panel flush title={say.statistics.table(say.statistics.groups[by])}>
        <Table<Row>
          label={say.statistics.table(say.statistics.groups[by])}
          rowKey={({ key }) => key || "all"}
          pagination={false}
          dataSource={[...rows]}
          rowClassName={({ key }) => (key === "" ? "total-row" : "")}
          columns={[
            {
              title: say.statistics.groups[by],
              key: "title",
              fixed: "left",
              render: (_, row) =>
                row.key === "" || by === "MONTH" ? (
                  row.title
                ) : (
                  <Button
                    type="link"
                    size="small"
                    onClick={() => {
                      pick(row);
                    }}
                  >
                    {row.title}
                  </Button>
                ),
            },
            ...(
              [
                "issued",
                "received",
                "verified",
                "onTime",
                "founded",
                "unfounded",
                "filed",
                "transferred",
                "done",
                "overdue",
              ] as const
            ).map((name) => ({
              title: say.statistics[name],
              dataIndex: name,
              align: "right" as const,
              render: (value: number) => <span className="figure">{number(value, language)}</span>,
            })),
            {
              title: say.statistics.medianDays,
              dataIndex: "medianDays",
              align: "right",
              render: (days: number | null) => (days === null ? "—" : number(days, language, 1)),
            },
            ...(total?.rates ?? []).map(({ id, title, definition }) => ({
              title: <Tooltip title={definition}>{title}</Tooltip>,
              key: id,
              align: "right" as const,
              render: (_: unknown, row: Row) => {
                const rate = row.rates.find((one) => one.id === id);
                return typeof rate?.percent !== "number" ? (
                  "—"
                ) : (
                  <Tooltip title={`${String(rate.numerator)} / ${String(rate.denominator)}`}>
                    <span className="figure">{rate.percent.toFixed(1)}%</span>
                  </Tooltip>
                );
              },
            })),
          ]}
        />
      </Panel>
      <div className="columns">
        <Panel title={say.statistics.reasons}>
          {total && total.unfoundedReasons.length > 0 ? (
            <Chart option={reasons} label={say.statistics.reasons} height={220} />
          ) : (
            <p className="soft">{say.statistics.noReasons}</p>
          )}
        </Panel>
        <Panel title={say.statistics.definitions}>
          <dl className="definitions">
            {total?.rates.map(({ id, title, definition }) => (
              <div key={id}>
                <dt>{title}</dt>
                <dd>{definition}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      </div>
    </>
  );
}

const axis = { axisLabel: { hideOverlap: true, width: 110, overflow: "truncate" as const } };

function flowChart(rows: readonly Row[], say: ReturnType<typeof useWords>): ChartOption {
  return {
    aria: { enabled: true },
    tooltip: { trigger: "axis" },
    legend: { bottom: 0 },
    grid: { left: 40, right: 12, top: 16, bottom: 56 },
    xAxis: { type: "category", data: rows.map(({ title }) => title), ...axis },
    yAxis: { type: "value", minInterval: 1 },
    series: (["issued", "verified", "filed", "overdue"] as const).map((name, place) => ({
      type: "bar",
      name: say.statistics[name],
      data: rows.map((row) => row[name]),
      itemStyle: { color: ["#5b8fc7", "#3b9c78", "#a06b1e", "#c0483d"][place] },
    })),
  };
}

function rateChart(rows: readonly Row[]): ChartOption {
  const names = rows[0]?.rates.map(({ id, title }) => ({ id, title })) ?? [];
  return {
    aria: { enabled: true },
    tooltip: { trigger: "axis", valueFormatter: (value) => (typeof value === "number" ? `${value.toFixed(1)}%` : "—") },
    legend: { bottom: 0, type: "scroll" },
    grid: { left: 44, right: 12, top: 16, bottom: 56 },
    xAxis: { type: "category", data: rows.map(({ title }) => title), ...axis },
    yAxis: { type: "value", max: 100, axisLabel: { formatter: "{value}%" } },
    series: names.map(({ id, title }) => ({
      type: "line",
      name: title,
      connectNulls: true,
      symbolSize: 7,
      data: rows.map((row) => row.rates.find((one) => one.id === id)?.percent ?? null),
    })),
  };
}

function reasonChart(total: Row | undefined): ChartOption {
  const reasons = [...(total?.unfoundedReasons ?? [])].sort((one, other) => one.count - other.count);
  return {
    aria: { enabled: true },
    tooltip: {},
    grid: { left: 170, right: 24, top: 8, bottom: 24 },
    xAxis: { type: "value", minInterval: 1 },
    yAxis: {
      type: "category",
      data: reasons.map(({ code, title }) => `${code} ${title}`),
      axisLabel: { width: 155, overflow: "truncate" },
    },
    series: [
      { type: "bar", data: reasons.map(({ count }) => count), barMaxWidth: 18, itemStyle: { color: "#5b8fc7" } },
    ],
  };
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
