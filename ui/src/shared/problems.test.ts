import { CombinedError } from "@urql/core";
import { describe, expect, it } from "vitest";
import { problemsOf } from "./ErrorPanel";
import { words } from "./words";

describe("What is told of a failure", () => {
  const say = words.en.state;

  it("is the service's sentence with code, limit, actual number and trace", () => {
    const error = new CombinedError({
      graphQLErrors: [
        {
          message: "too many",
          extensions: { code: "LIMIT", limit: 500, actual: 812, traceId: "abc", retryable: false },
        },
      ],
    });
    expect(problemsOf(error, say)).toEqual([
      {
        message: "too many",
        details: [
          ["Code", "LIMIT"],
          ["Limit", "500"],
          ["Actual", "812"],
          ["Trace", "abc"],
          ["May be tried again", "no"],
        ],
      },
    ]);
  });

  it("is told once where it came several times", () => {
    const error = new CombinedError({ graphQLErrors: ["no", "no", "other"] });
    expect(problemsOf(error, say).map(({ message }) => message)).toEqual(["no", "other"]);
  });

  it("says so when the service cannot be reached", () => {
    const error = new CombinedError({ networkError: new Error("refused") });
    expect(problemsOf(error, say)[0]?.message).toBe(say.unreachable);
  });
});
