import { createContext, use } from "react";
import type { Role } from "./feature";

/** Who looks at the pages, as the service says. */
export interface Viewer {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Why personal data are shown now; null while they are masked. */
  readonly purpose: string | null;
}

/** The user of a service that has no sign-in yet may do everything. */
export const anybody: Viewer = {
  name: "",
  roles: ["INVESTIGATOR", "ANALYST", "SUPERVISOR", "ADMINISTRATOR", "AUDITOR"],
  purpose: null,
};

/** Asks who is signed in: null for nobody; everybody where the service has no such address. */
export async function askViewer(): Promise<Viewer | null> {
  const answer = await fetch("/me", { headers: { accept: "application/json" }, credentials: "same-origin" });
  if (answer.status === 401 || answer.status === 403) {
    return null;
  }
  if (!answer.ok || !/\bjson\b/.test(answer.headers.get("content-type") ?? "")) {
    return anybody;
  }
  const said = (await answer.json()) as Partial<Viewer>;
  return { name: said.name ?? "", roles: said.roles ?? [], purpose: said.purpose ?? null };
}

export const ViewerContext = createContext<Viewer>(anybody);

export function useViewer(): Viewer {
  return use(ViewerContext);
}

export function maySee(viewer: Viewer, roles: readonly Role[] | undefined): boolean {
  return roles === undefined || roles.some((role) => viewer.roles.includes(role));
}
