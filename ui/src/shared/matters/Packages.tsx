import { DownloadOutlined } from "@ant-design/icons";
import { Button, Flex, Tag } from "antd";
import type { PackageFragment } from "../../generated/graphql";
import { Table } from "../Table";
import { Minute } from "../Values";
import { useWords } from "../words";

/** Packages of fixed evidence with their checksums and reviews. */
export function Packages({
  packages,
  review,
}: {
  packages: readonly PackageFragment[];
  review?: (id: string, which: "legal" | "technical", passed: boolean) => void;
}) {
  const say = useWords();
  const reviewed = (id: string, which: "legal" | "technical", passed: boolean | null | undefined) =>
    passed === null || passed === undefined ? (
      review ? (
        <Flex gap={4}>
          <Button
            size="small"
            onClick={() => {
              review(id, which, true);
            }}
          >
            {say.matters.pass}
          </Button>
          <Button
            size="small"
            danger
            onClick={() => {
              review(id, which, false);
            }}
          >
            {say.matters.fail}
          </Button>
        </Flex>
      ) : (
        "—"
      )
    ) : (
      <Tag color={passed ? "green" : "red"}>{passed ? say.matters.passed : say.matters.failed}</Tag>
    );
  return (
    <Table
      label={say.matters.packages}
      empty={say.matters.noPackages}
      rowKey="id"
      dataSource={[...packages]}
      columns={[
        { title: say.matters.madeAt, dataIndex: "madeAt", render: (at: string) => <Minute value={at} /> },
        { title: say.matters.extractor, dataIndex: "extractor" },
        {
          title: say.matters.items,
          key: "items",
          align: "right",
          render: (_, { items, originals }) => `${String(items)} (${String(originals)})`,
        },
        {
          title: "SHA-256",
          dataIndex: "manifestSha256",
          render: (sha: string) => <code title={sha}>{sha.slice(0, 16)}…</code>,
        },
        {
          title: say.matters.legal,
          key: "legal",
          render: (_, { id, legalReview }) => reviewed(id, "legal", legalReview),
        },
        {
          title: say.matters.technical,
          key: "technical",
          render: (_, { id, technicalReview }) => reviewed(id, "technical", technicalReview),
        },
        {
          title: "",
          key: "file",
          render: (_, { id }) => (
            <a href={`/documents/evidence/${id}.zip`} download aria-label={say.matters.download}>
              <DownloadOutlined />
            </a>
          ),
        },
      ]}
    />
  );
}
