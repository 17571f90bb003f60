import { buildSchema, Kind, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { consoleLink, examples } from "./examples";

const schemaParts = import.meta.glob<string>("../../../src/main/resources/graphql/**/*.graphqls", {
  query: "?raw",
  import: "default",
  eager: true,
});
const schema = Object.values(schemaParts).join("\n");

describe.each(examples)("The example $name", ({ name, query }) => {
  it("is one query, and its tab bears its name", () => {
    const [operation, ...others] = parse(query).definitions;
    expect(others).toEqual([]);
    expect(operation).toMatchObject({ kind: Kind.OPERATION_DEFINITION, name: { value: capitalised(name) } });
  });

  it("survives its link to GraphiQL unchanged", () => {
    const link = new URL(consoleLink(query), "http://localhost");
    expect(link.pathname).toBe("/graphiql");
    expect(link.searchParams.get("query")).toBe(query);
  });

  it.runIf(schema !== "")("asks for nothing that the server's schema lacks", () => {
    expect(validate(buildSchema(schema), parse(query))).toEqual([]);
  });
});

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
