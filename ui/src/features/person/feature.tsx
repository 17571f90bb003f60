import type { Feature } from "../../shared/feature";

export const feature: Feature = {
  routes: [
    { path: "/ui/person", lazy: async () => ({ Component: (await import("./PersonPage")).PersonPage }) },
    { path: "/ui/constructor", lazy: async () => ({ Component: (await import("./ConstructorPage")).ConstructorPage }) },
  ],
};
