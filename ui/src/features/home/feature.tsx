import { HomeOutlined } from "@ant-design/icons";
import { at } from "../../shared/addresses";
import type { Feature } from "../../shared/feature";

export const feature: Feature = {
  navigation: { to: at.home, label: "home", icon: <HomeOutlined />, place: 10 },
  routes: [{ path: at.home, lazy: async () => ({ Component: (await import("./HomePage")).HomePage }) }],
};
