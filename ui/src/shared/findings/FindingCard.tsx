import { CheckCircleOutlined, ExclamationCircleOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import { Collapse, Flex, Tag, Tooltip, Typography } from "antd";
import { Link } from "react-router";
import type { Family, FindingCardFragment } from "../../generated/graphql";
import { at } from "../addresses";
import { Table } from "../Table";
import { Bits, Day, FamilyTag, Grade, ThingLink } from "../Values";
import { relationWord } from "../graph/kinds";
import { useLanguage, useWords, type Words } from "../words";
import { checkQuestions } from "../zh-checks";

/** The name of a rule in the language of the page. */
export function useRuleName(): (rule: { title: string; name: string }) => string {
  const language = useLanguage();
  return ({ title, name }) => (language === "zh" ? title : name);
}

/** Findings, the heaviest first, each to be opened down to its source lines; the innocent explanation stands beside the evidence. */
export function Findings({
  findings,
  open,
  most = 12,
}: {
  findings: readonly FindingCardFragment[];
  /** Which are open at first. */
  open?: readonly string[];
  most?: number;
}) {
  const say = useWords();
  const ruleName = useRuleName();
  const heaviest = [...findings].sort((one, other) => other.bits - one.bits);
  return (
    <Collapse
      className="findings"
      size="small"
      key={open?.join()}
      defaultActiveKey={open === undefined ? [] : [...open]}
      items={heaviest.slice(0, Math.max(most, open?.length ?? 0)).map((finding) => ({
        key: finding.id,
        label: (
          <Flex gap={8} align="center" wrap>
            <Grade grade={finding.grade} />
            <strong>{ruleName(finding.rule)}</strong>
            <span className="soft">
              {finding.subjects.length > 0 && say.findings.subjects(finding.subjects.length)}
              {finding.lots[0] && ` · ${finding.lots[0].name ?? finding.lots[0].id}`}
              {finding.lots.length > 1 && say.findings.moreLots(finding.lots.length - 1)}
            </span>
          </Flex>
        ),
        extra: (
          <Flex gap={8} align="center">
            <InnocentSign finding={finding} say={say} />
            <Bits bits={finding.bits} />
          </Flex>
        ),
        children: <FindingBody finding={finding} />,
      }))}
    />
  );
}

function InnocentSign({ finding, say }: { finding: FindingCardFragment; say: Words }) {
  const explains = finding.checks.filter(({ outcome }) => outcome === "EXPLAINS").length;
  const excluded = finding.checks.filter(({ outcome }) => outcome === "EXCLUDED").length;
  return (
    <Tooltip title={say.findings.checked(excluded, explains, finding.checks.length - excluded - explains)}>
      <Tag className={explains > 0 ? "told explain" : "told"}>
        {say.findings.checks} {excluded}/{finding.checks.length}
      </Tag>
    </Tooltip>
  );
}

/** All of a finding: clause, whom and what it is about, evidence with its source lines, and what was checked for its innocence. */
export function FindingBody({ finding }: { finding: FindingCardFragment }) {
  const say = useWords();
  const language = useLanguage();
  const asks = (question: string) => (language === "zh" ? (checkQuestions[question] ?? question) : question);
  const companies = new Map(
    finding.subjects.flatMap(({ company }) => (company ? [[company.id, company.name] as const] : [])),
  );
  return (
    <div className="finding">
      <div className="finding-law">
        {finding.clause.map(({ id, citation, text, verified }) => (
          <p key={id}>
            <strong>{citation}</strong> {text}
            {!verified && (
              <Tooltip title={say.findings.unverifiedText}>
                <Tag className="unverified">{say.findings.unverified}</Tag>
              </Tooltip>
            )}
          </p>
        ))}
        <Flex gap={12} wrap className="soft">
          <span>
            {say.findings.rule} <Link to={at.rule(finding.rule.id)}>{finding.rule.code}</Link>
          </span>
          {finding.documentFrequency !== null && finding.documentFrequency !== undefined && (
            <Tooltip title={say.findings.documentFrequencyText}>
              <span>{say.findings.documentFrequency(finding.documentFrequency)}</span>
            </Tooltip>
          )}
          {finding.window?.from && (
            <span>
              <Day value={finding.window.from} />
            </span>
          )}
          <Link to={at.finding(finding.id)}>{say.findings.open}</Link>
        </Flex>
      </div>
      <div className="finding-sides">
        <section aria-label={say.findings.evidence}>
          <h3>
            {say.findings.evidence} <small className="soft">{finding.evidence.length}</small>
          </h3>
          <Table
            label={say.findings.evidence}
            rowKey="id"
            dataSource={[...finding.evidence]}
            pagination={finding.evidence.length > 10 ? { pageSize: 10, size: "small", showSizeChanger: false } : false}
            rowClassName={({ admissible }) => (admissible ? "" : "inadmissible")}
            columns={[
              {
                title: say.findings.kind,
                render: (_, { kind, family }) => (
                  <Flex gap={4}>
                    <FamilyTag family={family as Family} />
                    {relationWord(kind, say)}
                  </Flex>
                ),
              },
              {
                title: say.findings.value,
                render: (_, { value, node, admissible, reason }) => (
                  <>
                    {node ? <Link to={at.explorer(node.id)}>{value}</Link> : value}
                    {!admissible && (
                      <Tooltip title={reason}>
                        <Tag>{say.findings.inadmissible}</Tag>
                      </Tooltip>
                    )}
                  </>
                ),
              },
              {
                title: say.kind.COMPANY,
                render: (_, { companyId }) => (
                  <ThingLink kind="COMPANY" id={companyId} name={companies.get(companyId)} />
                ),
              },
              {
                title: say.findings.source,
                render: (_, { source }) => (
                  <Tooltip title={`SHA-256 ${source.sha256}`}>
                    <span className="source">
                      {source.file}
                      {source.sheet ? ` / ${source.sheet}` : ""} : {source.line}
                    </span>
                  </Tooltip>
                ),
              },
            ]}
          />
        </section>
        <section aria-label={say.findings.innocent} className="innocent">
          <h3>{say.findings.innocent}</h3>
          <ul className="checks">
            {finding.checks.map(({ id, question, outcome, detail }) => (
              <li key={id}>
                <OutcomeSign outcome={outcome} />
                <div>
                  <Tag>{say.outcome[outcome] ?? outcome}</Tag>
                  {asks(question)}
                  <div className="soft">{detail}</div>
                </div>
              </li>
            ))}
          </ul>
          {finding.checks.length === 0 && <Typography.Text type="secondary">{say.findings.noChecks}</Typography.Text>}
        </section>
      </div>
    </div>
  );
}

function OutcomeSign({ outcome }: { outcome: string }) {
  return outcome === "EXCLUDED" ? (
    <CheckCircleOutlined className="sign excluded" />
  ) : outcome === "EXPLAINS" ? (
    <ExclamationCircleOutlined className="sign explains" />
  ) : (
    <QuestionCircleOutlined className="sign open" />
  );
}
