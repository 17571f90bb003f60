import type { Feature, NavigationEntry } from "../shared/feature";

/** Every feature, found by its file: a new folder needs no change here. */
export const features: readonly Feature[] = Object.values(
  import.meta.glob<Feature>("../features/*/feature.tsx", { eager: true, import: "feature" }),
);

export const navigation: readonly NavigationEntry[] = features
  .flatMap(({ navigation: entry }) => (entry === undefined ? [] : [entry]))
  .sort((one, other) => one.place - other.place);
