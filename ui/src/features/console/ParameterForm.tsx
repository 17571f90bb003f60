import { AutoComplete, Form, Input, InputNumber } from "antd";
import { useState } from "react";
import { LibrarySuggestionsDocument, type ConsoleQuery } from "../../generated/graphql";
import { fetchAnswer } from "../../shared/client";
import { useWords } from "../../shared/words";
import { cellText } from "./result";

export type Values = Readonly<Record<string, unknown>>;
type LibraryQuery = ConsoleQuery["queryLibrary"][number];
type Parameter = LibraryQuery["parameters"][number];

/** Values for the parameters of a statement; what the library knows of them shapes the fields. */
export function ParameterForm({
  names,
  query,
  values,
  change,
}: {
  names: readonly string[];
  query: LibraryQuery | undefined;
  values: Values;
  change: (name: string, value: unknown) => void;
}) {
  const say = useWords();
  return (
    <Form layout="inline" size="small" className="console-parameters" aria-label={say.console.parameters}>
      {names.map((name) => {
        const known = query?.parameters.find((one) => one.name === name);
        return (
          <Form.Item key={name} label={<code>${name}</code>} htmlFor={`parameter-${name}`} tooltip={known?.meaning}>
            <Field name={name} known={known} query={query?.name} value={values[name]} change={change} />
          </Form.Item>
        );
      })}
    </Form>
  );
}

function Field({
  name,
  known,
  query,
  value,
  change,
}: {
  name: string;
  known: Parameter | undefined;
  query: string | undefined;
  value: unknown;
  change: (name: string, value: unknown) => void;
}) {
  const [suggested, setSuggested] = useState<readonly unknown[]>();
  const id = `parameter-${name}`;
  if (known?.type === "INTEGER" || known?.type === "NUMBER") {
    return (
      <InputNumber
        id={id}
        value={typeof value === "number" ? value : null}
        precision={known.type === "INTEGER" ? 0 : undefined}
        onChange={(given) => {
          change(name, given);
        }}
      />
    );
  }
  const isList = known?.type === "LIST";
  const shown =
    isList && Array.isArray(value)
      ? value.map(cellText).join(", ")
      : value === null || value === undefined
        ? ""
        : cellText(value);
  const taken = (text: string) => {
    change(name, text === "" ? null : isList ? text.split(/[,，]\s*/) : known === undefined ? guessed(text) : text);
  };
  if (known?.hasSuggestions === true && query !== undefined) {
    return (
      <AutoComplete
        id={id}
        value={shown}
        style={{ minWidth: 260 }}
        options={(suggested ?? []).map((one) => ({ value: cellText(one) }))}
        onChange={taken}
        onFocus={() => {
          if (suggested === undefined) {
            fetchAnswer(LibrarySuggestionsDocument, { name: query, parameter: name }).then(
              ({ librarySuggestions }) => {
                setSuggested(librarySuggestions);
              },
              () => {
                setSuggested([]);
              },
            );
          }
        }}
      />
    );
  }
  return (
    <Input
      id={id}
      value={shown}
      placeholder={known?.type === "DATE" ? "2026-03-02" : undefined}
      style={{ minWidth: known?.type === "DATE" ? 120 : 240 }}
      onChange={({ target }) => {
        taken(target.value);
      }}
    />
  );
}

/** Where nobody says what a parameter is, what looks like a number, a truth value or a list is one. */
function guessed(text: string): unknown {
  if (/^-?(?:\d{1,15}|\d+\.\d+)$/.test(text) && !/^0\d/.test(text)) {
    return Number(text);
  }
  if (text === "true" || text === "false") {
    return text === "true";
  }
  if (text.startsWith("[")) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  }
  return text;
}
