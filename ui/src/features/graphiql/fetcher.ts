import type { GraphiQLProps } from "graphiql";
import { getOperationAST, OperationTypeNode, type DocumentNode } from "graphql";
import { createClient } from "graphql-sse";

interface Request {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown>;
}

type Headers = Record<string, string>;

const url = "/graphql";

/** Sends queries and mutations as JSON, subscriptions as a stream of server-sent events, both to the same address. */
export const fetcher: GraphiQLProps["fetcher"] = (request: Request, options) => {
  const headers: Headers = options?.headers ?? {};
  return isSubscription(options?.documentAST, request.operationName) ? stream(request, headers) : ask(request, headers);
};

function isSubscription(document: DocumentNode | undefined, operationName: string | null | undefined): boolean {
  const operation = document && getOperationAST(document, operationName);
  return operation?.operation === OperationTypeNode.SUBSCRIPTION;
}

function stream({ query, operationName, variables }: Request, headers: Headers) {
  const client = createClient({ url, headers, retryAttempts: 0 });
  return client.iterate({ query, operationName: operationName ?? undefined, variables });
}

async function ask(request: Request, headers: Headers): Promise<Record<string, unknown>> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json", ...headers },
    body: JSON.stringify(request),
  });
  if (!/\bjson\b/.test(answer.headers.get("content-type") ?? "")) {
    throw new Error(
      `${url} answered ${answer.status.toString()} without JSON. Is Lianhuan running, and on this address?`,
    );
  }
  return (await answer.json()) as Record<string, unknown>;
}
