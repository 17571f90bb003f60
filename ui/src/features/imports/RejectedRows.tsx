import type { RejectedFragment } from "../../generated/graphql";
import { Table } from "../../shared/Table";
import { useWords } from "../../shared/words";

/** Rows that could not be taken: where they stand, what is wrong, and what helps. */
export function RejectedRows({ rows }: { rows: readonly RejectedFragment[] }) {
  const say = useWords();
  return (
    <Table
      label={say.imports.rejected}
      empty={say.imports.noneRejected}
      rowKey="number"
      dataSource={[...rows]}
      columns={[
        {
          title: say.imports.where,
          key: "where",
          width: 220,
          render: (_, { file, sheet, line }) => `${file}${sheet ? ` [${sheet}]` : ""}:${String(line)}`,
        },
        {
          title: say.imports.column,
          dataIndex: "column",
          width: 150,
          render: (column: string | null) => column ?? say.imports.wholeRow,
        },
        {
          title: say.imports.value,
          dataIndex: "value",
          ellipsis: true,
          width: 220,
          render: (value: string | null) => <code>{value ?? ""}</code>,
        },
        { title: say.imports.reason, dataIndex: "reason" },
        { title: say.imports.cure, dataIndex: "cure" },
      ]}
    />
  );
}
