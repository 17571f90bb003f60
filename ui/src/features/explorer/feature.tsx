import { DeploymentUnitOutlined } from "@ant-design/icons";
import { at } from "../../shared/addresses";
import type { Feature } from "../../shared/feature";

export const feature: Feature = {
  navigation: { to: at.explorer(), label: "explorer", icon: <DeploymentUnitOutlined />, place: 30 },
  routes: [{ path: "/ui/explorer", lazy: async () => ({ Component: (await import("./ExplorerPage")).ExplorerPage }) }],
};
