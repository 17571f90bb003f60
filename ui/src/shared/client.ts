import {
  cacheExchange,
  Client,
  CombinedError,
  fetchExchange,
  subscriptionExchange,
  type AnyVariables,
  type TypedDocumentNode,
} from "@urql/core";
import { createClient as createStream } from "graphql-sse";
import { useQuery, type UseQueryState } from "urql";
import { digests } from "../generated/graphql";
import type { Language } from "./words";

const url = "/graphql";

/** Told when the service wants a sign-in. */
export const signInWanted = new EventTarget();

/** Asks in a language: the service gives the words of the office's dictionaries in it. */
function asking(language: Language): Client {
  return new Client({
    url,
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables, operationName }) => ({
          subscribe: (sink) => ({
            unsubscribe: createStream({ url, retryAttempts: 5 }).subscribe(
              { query: query ?? "", variables: variables as Record<string, unknown> | undefined, operationName },
              sink as never,
            ),
          }),
        }),
      }),
    ],
    fetchOptions: {
      credentials: "same-origin",
      headers: { accept: "application/graphql-response+json, application/json", "accept-language": language },
    },
    fetch: ask,
  });
}

/** The client of the page's language, with its own memory of answers. */
export let client = asking("zh");

/** From now on the service is asked in this language. */
export function speak(language: Language): void {
  client = asking(language);
}

interface Body {
  readonly operationName?: string;
  readonly query: string;
  readonly extensions?: Record<string, unknown>;
}

/** Sends a request with the digest of its text, by which the service knows the operations of these pages. */
async function ask(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = { ...init, body: withDigest(init?.body) };
  let answer = await fetch(input, request);
  const seconds = mayAskAgainIn(answer, init?.body);
  if (seconds !== undefined) {
    await new Promise((over) => setTimeout(over, seconds * 1_000));
    answer = await fetch(input, request);
  }
  if (answer.status === 401) {
    signInWanted.dispatchEvent(new Event("wanted"));
  }
  return answer;
}

const patience = 5;

/**
 * After how many seconds a query that was given up or put off may be asked once more: what the service has not done before takes it
 * longest. Changes are never sent twice.
 */
export function mayAskAgainIn(answer: Response, sent: BodyInit | null | undefined): number | undefined {
  const seconds = Number(answer.headers.get("retry-after") ?? Number.NaN);
  return typeof sent === "string" && /"query":"\s*(query\b|\{)/.test(sent) && seconds <= patience ? seconds : undefined;
}

function withDigest(sent: BodyInit | null | undefined): BodyInit | null | undefined {
  if (typeof sent !== "string") {
    return sent;
  }
  const body = JSON.parse(sent) as Body;
  const known = body.operationName === undefined ? undefined : digests[body.operationName];
  return known === undefined
    ? sent
    : JSON.stringify({
        ...body,
        query: known.text,
        extensions: { ...body.extensions, persistedQuery: { version: 1, sha256Hash: known.sha256 } },
      });
}

/** What a screen asked for, and how far the answer is. */
export interface Answer<Data> {
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  readonly fetching: boolean;
  /** Asks again, past the cache. */
  readonly again: () => void;
  /** What was asked, for the panel that shows it. */
  readonly asked: Asked;
}

export interface Asked {
  readonly text: string;
  readonly variables: unknown;
}

/** Asks one operation. A screen asks one; what opens later asks its own with `pause` until then. */
export function useAnswer<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false }: { pause?: boolean } = {},
): Answer<Data> {
  const [state, run] = useQuery({ query: document, variables, pause } as never) as [
    UseQueryState<Data, Variables>,
    (options?: { requestPolicy: "network-only" }) => void,
  ];
  return {
    data: state.data ?? undefined,
    error: state.error,
    fetching: state.fetching,
    again: () => {
      run({ requestPolicy: "network-only" });
    },
    asked: { text: document as unknown as string, variables },
  };
}

/** Asks one operation outside of drawing, an expansion for example; a failure is thrown as it is shown. */
export async function fetchAnswer<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const result = await client.query(document, variables as never, { requestPolicy: "cache-first" }).toPromise();
  if (result.error !== undefined || result.data === undefined) {
    throw result.error ?? new CombinedError({ networkError: new Error("empty answer") });
  }
  return result.data;
}

/** Changes something; a failure is thrown as it is shown. */
export async function change<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables> | string,
  variables: Variables,
): Promise<Data> {
  const result = await client.mutation(document, variables as never).toPromise();
  if (result.error !== undefined) {
    throw result.error;
  }
  return result.data as Data;
}

/** What a failure says, as it is shown to people: without the mark that the client puts before the service's words. */
export function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message.replace(/^\[GraphQL\] /, "") : String(problem);
}
