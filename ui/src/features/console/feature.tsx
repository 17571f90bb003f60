import { CodeOutlined } from "@ant-design/icons";
import { at } from "../../shared/addresses";
import type { Feature } from "../../shared/feature";

export const feature: Feature = {
  navigation: { to: at.console(), label: "console", icon: <CodeOutlined />, place: 70, roles: ["ANALYST"] },
  routes: [{ path: at.console(), lazy: async () => ({ Component: (await import("./ConsolePage")).ConsolePage }) }],
};
