import { createContext, use } from "react";
import { en } from "./en";
import { zh } from "./zh";

/** Every sentence that a page shows, in one language. */
export type Words = typeof zh;

export type Language = "zh" | "en";

export const words: Readonly<Record<Language, Words>> = { zh, en };

/** The language that the page is shown in; the shell provides it. */
export const LanguageContext = createContext<Language>("zh");

export function useLanguage(): Language {
  return use(LanguageContext);
}

/** The words of the page's language. */
export function useWords(): Words {
  return words[useLanguage()];
}

/**
 * The language of a page: what its address asks for by `lang`, else what the reader chose before, else the first of the
 * reader's languages that we have, else Chinese.
 */
export function chooseLanguage(search: string, preferred: readonly string[], chosen: string | null = null): Language {
  const wanted = [new URLSearchParams(search).get("lang") ?? "", chosen ?? "", ...preferred];
  return wanted.map(primarySubtag).find(isLanguage) ?? "zh";
}

function primarySubtag(tag: string): string {
  return tag.toLowerCase().split("-", 1)[0] ?? "";
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(words, tag);
}
