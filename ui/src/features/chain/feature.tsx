import { LinkOutlined } from "@ant-design/icons";
import { at } from "../../shared/addresses";
import type { Feature } from "../../shared/feature";

export const feature: Feature = {
  navigation: { to: at.chains, label: "chains", icon: <LinkOutlined />, place: 20 },
  routes: [
    { path: at.chains, lazy: async () => ({ Component: (await import("./ChainsPage")).ChainsPage }) },
    { path: "/ui/chain", lazy: async () => ({ Component: (await import("./ChainPage")).ChainPage }) },
  ],
};
