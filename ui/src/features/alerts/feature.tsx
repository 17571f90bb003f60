import { BellOutlined } from "@ant-design/icons";
import { at } from "../../shared/addresses";
import type { Feature } from "../../shared/feature";

export const feature: Feature = {
  navigation: {
    to: at.alerts,
    label: "alerts",
    icon: <BellOutlined />,
    place: 50,
    roles: ["INVESTIGATOR", "SUPERVISOR"],
  },
  routes: [
    { path: at.alerts, lazy: async () => ({ Component: (await import("./AlertsPage")).AlertsPage }) },
    { path: "/ui/alert", lazy: async () => ({ Component: (await import("./AlertPage")).AlertPage }) },
  ],
};
