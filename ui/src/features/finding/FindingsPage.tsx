import { Segmented } from "antd";
import { useSearchParams } from "react-router";
import { FindingsDocument, type FindingFilter, type Grade as GradeName } from "../../generated/graphql";
import { Answered } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { useAnswer } from "../../shared/client";
import { Findings } from "../../shared/findings/FindingCard";
import { Page, Panel } from "../../shared/Page";
import { useWords } from "../../shared/words";
import findingsPage from "@cypher/findings/page.cypher?raw";

/** Findings as the address filters them: by rule, company, lot, ring or grade. */
export function FindingsPage() {
  const say = useWords();
  const [address, setAddress] = useSearchParams();
  const filter: FindingFilter = {};
  (["rule", "company", "lot", "ring"] as const).forEach((name) => {
    const value = address.get(name);
    if (value !== null) {
      filter[name] = value;
    }
  });
  const grade = address.get("grade");
  if (grade !== null) {
    filter.grade = grade as GradeName;
  }
  const shown = [filter.rule, filter.company, filter.lot, filter.ring, filter.grade].filter((value) => value != null);
  const answer = useAnswer(FindingsDocument, { filter, first: 50 });
  return (
    <Page title={say.findings.title} subtitle={shown.join(" · ")}>
      <Panel
        title={answer.data && say.state.truncated(answer.data.findings.edges.length, answer.data.findings.totalCount)}
        extra={
          <>
            <Segmented
              size="small"
              aria-label={say.findings.grade}
              value={grade ?? "all"}
              onChange={(value) => {
                setAddress((before) => {
                  if (value === "all") {
                    before.delete("grade");
                  } else {
                    before.set("grade", value);
                  }
                  return before;
                });
              }}
              options={[
                { value: "all", label: say.rules.all },
                ...(["DEEMED", "NEEDS_EXPLANATION", "LEAD"] as const).map((value) => ({
                  value,
                  label: say.grade[value],
                })),
              ]}
            />
            <BehindButton asked={answer.asked} cypher={[{ name: "findings/page.cypher", text: findingsPage }]} />
          </>
        }
      >
        <Answered answer={answer} empty={({ findings }) => findings.edges.length === 0} emptyText={say.findings.none}>
          {({ findings }) => <Findings findings={findings.edges.map(({ node }) => node)} most={50} />}
        </Answered>
      </Panel>
    </Page>
  );
}
