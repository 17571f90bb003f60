import type { ReactNode } from "react";
import type { RouteObject } from "react-router";
import type { Words } from "./words";

/**
 * What a folder under `features/` adds to the application: it exports one of these as `feature` from its `feature.tsx`, and the shell finds it.
 * Pages load when they are opened: `lazy: async () => ({ Component: (await import("./RingPage")).RingPage })`.
 */
export interface Feature {
  /** Its entry in the navigation; none for pages that are reached from others. */
  readonly navigation?: NavigationEntry;
  readonly routes: readonly RouteObject[];
}

export interface NavigationEntry {
  readonly to: string;
  readonly label: keyof Words["navigation"];
  readonly icon: ReactNode;
  /** Entries stand in this order, those from 60 on in the menu "more". */
  readonly place: number;
  /** Roles that see it; everybody when left out. */
  readonly roles?: readonly Role[];
}

export type Role = "INVESTIGATOR" | "ANALYST" | "SERVICE" | "SUPERVISOR" | "ADMINISTRATOR" | "AUDITOR";
