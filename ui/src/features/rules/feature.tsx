import { BookOutlined } from "@ant-design/icons";
import { at } from "../../shared/addresses";
import type { Feature } from "../../shared/feature";

export const feature: Feature = {
  navigation: { to: at.rules, label: "rules", icon: <BookOutlined />, place: 65 },
  routes: [{ path: at.rules, lazy: async () => ({ Component: (await import("./RulesPage")).RulesPage }) }],
};
