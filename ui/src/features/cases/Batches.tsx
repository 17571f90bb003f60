import { App, Button, DatePicker, Form, Popconfirm, Progress, Tag } from "antd";
import type { Dayjs } from "dayjs";
import { Link } from "react-router";
import { FreezeBatchDocument, SetBatchDueDocument, type CasesQuery } from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { change, messageOf } from "../../shared/client";
import { minute } from "../../shared/format";
import { Table } from "../../shared/Table";
import { Day } from "../../shared/Values";
import { useWords } from "../../shared/words";
import { DialogButton } from "./DialogButton";

type Batch = CasesQuery["alertBatches"][number];

/** Batches as the province sent them: how far each is, by when it must be reported, and whether its numbers are frozen. */
export function Batches({ batches, again }: { batches: readonly Batch[]; again: () => void }) {
  const say = useWords();
  const { message } = App.useApp();
  return (
    <Table<Batch>
      label={say.cases.batches(batches.length)}
      empty={say.cases.noBatches}
      rowKey="id"
      dataSource={batches}
      columns={[
        {
          title: say.alerts.batch,
          dataIndex: "id",
          render: (id: string) => (
            <Link to={`${at.alerts}?${new URLSearchParams({ scope: "all", batch: id }).toString()}`}>{id}</Link>
          ),
        },
        { title: say.statistics.issued, dataIndex: "issuedAt", render: (time: string) => minute(time) },
        {
          title: say.statistics.done,
          key: "done",
          render: (_, { id, done, count }) => (
            <Progress
              aria-label={`${id} ${String(done)}/${String(count)}`}
              percent={count === 0 ? 0 : Math.round((100 * done) / count)}
              format={() => `${String(done)}/${String(count)}`}
              style={{ width: 160 }}
            />
          ),
        },
        { title: say.alerts.term, dataIndex: "dueOn", render: (on: string | null) => <Day value={on} /> },
        {
          title: say.alerts.state,
          key: "frozen",
          render: (_, { frozen, frozenBy, frozenAt }) =>
            frozen ? (
              <Tag>
                {say.cases.frozenBatch} {frozenBy} {minute(frozenAt)}
              </Tag>
            ) : null,
        },
        {
          title: say.matters.moves,
          key: "moves",
          render: (_, { id, frozen }) =>
            frozen ? null : (
              <>
                <DialogButton<{ dueOn: Dayjs }>
                  label={say.cases.setDue}
                  send={async ({ dueOn }) => {
                    await change(SetBatchDueDocument, { id, dueOn: dueOn.format("YYYY-MM-DD") });
                    again();
                  }}
                >
                  <Form.Item
                    name="dueOn"
                    label={say.alerts.term}
                    rules={[{ required: true, message: say.matters.needed }]}
                  >
                    <DatePicker />
                  </Form.Item>
                </DialogButton>{" "}
                <Popconfirm
                  title={say.cases.freezeText}
                  onConfirm={() => {
                    change(FreezeBatchDocument, { id }).then(again, (problem: unknown) => {
                      void message.error(messageOf(problem), 8);
                    });
                  }}
                >
                  <Button size="small">{say.cases.freeze}</Button>
                </Popconfirm>
              </>
            ),
        },
      ]}
    />
  );
}
