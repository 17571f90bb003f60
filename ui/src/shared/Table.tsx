import { Table as AntTable, type TableProps } from "antd";
import { useEffect, useRef } from "react";
import { useWords } from "./words";

/** A table of ours: small, its headers in view, paged above fifty rows, with words for an empty one. */
export function Table<Row extends object>({
  label,
  empty,
  ...props
}: TableProps<Row> & { label: string; empty?: string }) {
  const say = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The kit's scrolled part cannot be reached by keys.
    place.current?.querySelectorAll<HTMLElement>(".ant-table-content, .ant-table-body").forEach((scrolled) => {
      scrolled.tabIndex = scrolled.scrollWidth > scrolled.clientWidth ? 0 : -1;
    });
  });
  return (
    <div ref={place} role="region" aria-label={label} className="table">
      <AntTable<Row>
        size="small"
        pagination={
          (props.dataSource?.length ?? 0) > 50 ? { pageSize: 50, showSizeChanger: false, size: "small" } : false
        }
        scroll={{ x: "max-content" }}
        locale={{ emptyText: empty ?? say.state.empty }}
        {...props}
      />
    </div>
  );
}
