import type { Feature } from "../../shared/feature";

export const feature: Feature = {
  routes: [{ path: "/ui/company", lazy: async () => ({ Component: (await import("./CompanyPage")).CompanyPage }) }],
};
