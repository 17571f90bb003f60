import { createContext, use } from "react";
import type { Language } from "../shared/words";

/** What the reader can set from the head of every page. */
export interface Settings {
  readonly dark: boolean;
  readonly setDark: (dark: boolean) => void;
  readonly setLanguage: (language: Language) => void;
  /** To be told when the rights of the viewer may have changed. */
  readonly viewerChanged: () => void;
}

export const SettingsContext = createContext<Settings | null>(null);

export function useSettings(): Settings {
  const settings = use(SettingsContext);
  if (settings === null) {
    throw new Error("The shell is drawn without settings.");
  }
  return settings;
}
