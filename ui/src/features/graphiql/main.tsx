import "graphiql/setup-workers/vite";
import { createRoot } from "react-dom/client";
import { pageRoot } from "../../shared/page-root";
import { GraphiqlPage } from "./GraphiqlPage";
import "graphiql/style.css";
import "./graphiql.css";

createRoot(pageRoot()).render(<GraphiqlPage />);
