import { AuditOutlined } from "@ant-design/icons";
import { at } from "../../shared/addresses";
import type { Feature } from "../../shared/feature";

export const feature: Feature = {
  navigation: {
    to: at.cases,
    label: "cases",
    icon: <AuditOutlined />,
    place: 55,
    roles: ["INVESTIGATOR", "SUPERVISOR"],
  },
  routes: [
    { path: at.cases, lazy: async () => ({ Component: (await import("./CasesPage")).CasesPage }) },
    { path: "/ui/case", lazy: async () => ({ Component: (await import("./CasePage")).CasePage }) },
  ],
};
