import { createContext, use } from "react";

/** Whether the page is dark. */
export const DarkContext = createContext(false);

export function useDark(): boolean {
  return use(DarkContext);
}
