import { RingsDocument } from "../../generated/graphql";
import { Answered } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { useAnswer } from "../../shared/client";
import { Page, Panel } from "../../shared/Page";
import { useWords } from "../../shared/words";
import ringsPage from "@cypher/rings/page.cypher?raw";

export function HomePage() {
  const say = useWords();
  const answer = useAnswer(RingsDocument, { orderBy: "STRENGTH", first: 20 });
  return (
    <Page title={say.navigation.home} subtitle={say.tagline}>
      <Panel
        title={say.navigation.home}
        extra={<BehindButton asked={answer.asked} cypher={[{ name: "rings/page.cypher", text: ringsPage }]} />}
      >
        <Answered answer={answer} empty={(data) => data.collusionRings.edges.length === 0}>
          {(data) => <p>{data.collusionRings.totalCount}</p>}
        </Answered>
      </Panel>
    </Page>
  );
}
