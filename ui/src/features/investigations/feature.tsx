import { FolderOpenOutlined } from "@ant-design/icons";
import { at } from "../../shared/addresses";
import type { Feature } from "../../shared/feature";

export const feature: Feature = {
  navigation: {
    to: at.investigations,
    label: "investigations",
    icon: <FolderOpenOutlined />,
    place: 40,
    roles: ["INVESTIGATOR", "ANALYST", "SUPERVISOR"],
  },
  routes: [
    {
      path: at.investigations,
      lazy: async () => ({ Component: (await import("./InvestigationsPage")).InvestigationsPage }),
    },
  ],
};
