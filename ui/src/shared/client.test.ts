import { expect, test } from "vitest";
import { mayAskAgainIn } from "./client";

const late = new Response("{}", { headers: { "retry-after": "1" } });
const query = JSON.stringify({ operationName: "Rings", query: "query Rings { rings { id } }" });

test("a query that was given up is asked once more when the service says so", () => {
  expect(mayAskAgainIn(late, query)).toBe(1);
  expect(mayAskAgainIn(new Response("{}"), query)).toBeUndefined();
  expect(mayAskAgainIn(new Response("{}", { headers: { "retry-after": "60" } }), query)).toBeUndefined();
});

test("a change is never sent twice", () => {
  expect(mayAskAgainIn(late, JSON.stringify({ query: "mutation Move { move { id } }" }))).toBeUndefined();
});
