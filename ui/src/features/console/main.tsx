import "graphiql/setup-workers/vite";
import { createRoot } from "react-dom/client";
import { pageRoot } from "../../shared/page-root";
import { ConsolePage } from "./ConsolePage";
import "graphiql/style.css";
import "./console.css";

createRoot(pageRoot()).render(<ConsolePage />);
