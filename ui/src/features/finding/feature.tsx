import type { Feature } from "../../shared/feature";

export const feature: Feature = {
  routes: [
    { path: "/ui/finding", lazy: async () => ({ Component: (await import("./FindingPage")).FindingPage }) },
    { path: "/ui/findings", lazy: async () => ({ Component: (await import("./FindingsPage")).FindingsPage }) },
  ],
};
