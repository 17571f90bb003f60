import { Button, Result } from "antd";
import { Link, useRouteError } from "react-router";
import { at } from "../shared/addresses";
import { useWords } from "../shared/words";

/** What is shown when drawing a page failed. */
export function BrokenPage() {
  const say = useWords();
  const problem = useRouteError();
  return (
    <Result
      status="error"
      title={say.state.broken}
      subTitle={problem instanceof Error ? problem.message : String(problem)}
      extra={
        <Button
          onClick={() => {
            window.location.reload();
          }}
        >
          {say.state.retry}
        </Button>
      }
    />
  );
}

export function NoSuchPage() {
  const say = useWords();
  return (
    <Result
      status="404"
      title={say.state.notFound}
      subTitle={say.state.notFoundText}
      extra={<Link to={at.home}>{say.state.backHome}</Link>}
    />
  );
}
