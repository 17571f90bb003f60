import { AuditOutlined } from "@ant-design/icons";
import { at } from "../../shared/addresses";
import type { Feature } from "../../shared/feature";

export const feature: Feature = {
  navigation: {
    to: at.audit,
    label: "audit",
    icon: <AuditOutlined />,
    place: 70,
    roles: ["AUDITOR"],
  },
  routes: [{ path: at.audit, lazy: async () => ({ Component: (await import("./AuditPage")).AuditPage }) }],
};
