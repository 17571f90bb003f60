import { describe, expect, it } from "vitest";
import { chooseLanguage, words } from "./words";

describe("The language of a page", () => {
  it("is what the address asks for", () => {
    expect(chooseLanguage("?lang=en", ["zh-CN"])).toBe("en");
  });

  it("is the first of the reader's languages that we have", () => {
    expect(chooseLanguage("", ["fr-FR", "en-GB", "zh-CN"])).toBe("en");
  });

  it("is Chinese when we have none of the reader's", () => {
    expect(chooseLanguage("?lang=toString", ["fr"])).toBe("zh");
  });

  it("has all its words in both", () => {
    expect(keysOf(words.en)).toEqual(keysOf(words.zh));
  });
});

function keysOf(value: unknown): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).map(([key, inner]) => [key, keysOf(inner)])
    : typeof value;
}
