import type { Feature } from "../../shared/feature";

export const feature: Feature = {
  routes: [{ path: "/ui/ring", lazy: async () => ({ Component: (await import("./RingPage")).RingPage }) }],
};
