import { Flex } from "antd";
import { useEffect, type ReactNode } from "react";
import { useWords } from "./words";

/** A page: its title, what stands beside it, and its content. */
export function Page({
  title,
  subtitle,
  actions,
  children,
  wide = false,
}: {
  title: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** Uses the whole window without margins, as the explorer does. */
  wide?: boolean;
}) {
  const say = useWords();
  useEffect(() => {
    document.title = `${title} · ${say.title}`;
  }, [title, say]);
  return (
    <div className={wide ? "page wide" : "page"}>
      <Flex className="page-head" align="flex-start" justify="space-between" gap={16} wrap={false}>
        <div className="page-title">
          <h1>{title}</h1>
          {subtitle !== undefined && <div className="subtitle">{subtitle}</div>}
        </div>
        <Flex gap={8} wrap align="center" justify="flex-end">
          {actions}
        </Flex>
      </Flex>
      {children}
    </div>
  );
}

/** A part of a page with its own title and what belongs beside it, the panel with its query first of all. */
export function Panel({
  title,
  extra,
  children,
  flush = false,
  className = "",
}: {
  title: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
  /** Without inner margins, for tables and drawings. */
  flush?: boolean;
  className?: string;
}) {
  return (
    <section className={`panel ${className}`}>
      <div className="panel-head">
        <h2>{title}</h2>
        <Flex gap={8} align="center">
          {extra}
        </Flex>
      </div>
      <div className={flush ? "panel-body flush" : "panel-body"}>{children}</div>
    </section>
  );
}
