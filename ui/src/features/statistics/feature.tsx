import { BarChartOutlined } from "@ant-design/icons";
import { at } from "../../shared/addresses";
import type { Feature } from "../../shared/feature";

export const feature: Feature = {
  navigation: {
    to: at.statistics,
    label: "statistics",
    icon: <BarChartOutlined />,
    place: 60,
    roles: ["INVESTIGATOR", "SUPERVISOR"],
  },
  routes: [
    { path: at.statistics, lazy: async () => ({ Component: (await import("./StatisticsPage")).StatisticsPage }) },
  ],
};
