import { GraphiQL } from "graphiql";
import { examples } from "../../shared/examples";
import { fetcher } from "./fetcher";
import { firstTabs } from "./first-tabs";

const asked = new URLSearchParams(window.location.search).get("query");

/** GraphiQL on our own `/graphql`; opens what `?query=` holds, and the examples when it is opened for the first time. */
export function GraphiqlPage() {
  return (
    <GraphiQL
      fetcher={fetcher}
      initialQuery={asked ?? undefined}
      defaultTabs={firstTabs(asked, examples)}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <a className="home" href="/">
          <img src="/lianhuan.svg" alt="" width="20" height="20" />
          连环 Lianhuan
        </a>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}
