import { ImportOutlined } from "@ant-design/icons";
import { at } from "../../shared/addresses";
import type { Feature } from "../../shared/feature";

export const feature: Feature = {
  navigation: {
    to: at.imports,
    label: "imports",
    icon: <ImportOutlined />,
    place: 80,
    roles: ["INVESTIGATOR", "SUPERVISOR", "ADMINISTRATOR"],
  },
  routes: [{ path: at.imports, lazy: async () => ({ Component: (await import("./ImportPage")).ImportPage }) }],
};
