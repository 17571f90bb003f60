import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { pageRoot } from "./shared/page-root";
import "./shared/theme.css";

createRoot(pageRoot()).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
