import type { Feature } from "../../shared/feature";

export const feature: Feature = {
  routes: [{ path: "/ui/lot", lazy: async () => ({ Component: (await import("./LotPage")).LotPage }) }],
};
