import { Descriptions, Flex, Tag } from "antd";
import type { DoubleCheckQuery, PostFragment } from "../../generated/graphql";
import { Table } from "../../shared/Table";
import { Money, ThingLink } from "../../shared/Values";
import { useWords } from "../../shared/words";

type Check = NonNullable<DoubleCheckQuery["alert"]>["doubleCheck"];

/** Project and firm looked at together: the tender, the performance, the site; and what each firm does elsewhere. */
export function DoubleCheckView({ check }: { check: Check }) {
  const say = useWords();
  return (
    <div className="columns double-check">
      <section aria-label={say.alerts.projects}>
        <h3>{say.alerts.projects}</h3>
        {check.projects.map((project) => (
          <div key={project.lot.id} className="check-item">
            <p>
              <ThingLink kind="LOT" id={project.lot.id} name={project.lot.name} />
            </p>
            <Descriptions
              size="small"
              column={3}
              items={[
                {
                  key: "bids",
                  label: say.alerts.bids,
                  children: `${String(project.bids)} (${say.alerts.rejectedBids} ${String(project.rejected)})`,
                },
                { key: "sub", label: say.alerts.subcontracts, children: project.subcontracts },
                { key: "changes", label: say.alerts.permitChanges, children: project.permitChanges },
                { key: "penalties", label: say.alerts.penalties, children: project.penaltiesSinceAward },
                {
                  key: "contracts",
                  label: say.alerts.contracts,
                  children: project.contracts.map(({ id, amount }) => (
                    <span key={id}>
                      <Money yuan={amount} />{" "}
                    </span>
                  )),
                },
              ]}
            />
            <Flex gap={4} wrap>
              {project.tenderFindings.map(({ rule, title, count }) => (
                <Tag key={rule}>
                  {title} × {count}
                </Tag>
              ))}
            </Flex>
            <Posts posts={project.posts} />
          </div>
        ))}
      </section>
      <section aria-label={say.alerts.firms}>
        <h3>{say.alerts.firms}</h3>
        {check.firms.map((firm) => (
          <div key={firm.company.id} className="check-item">
            <p>
              <ThingLink kind="COMPANY" id={firm.company.id} name={firm.company.name} />
            </p>
            <Descriptions
              size="small"
              column={3}
              items={[
                { key: "bid", label: say.alerts.lotsBid, children: firm.lotsBid },
                { key: "won", label: say.alerts.lotsWon, children: firm.lotsWon },
                { key: "sites", label: say.alerts.otherSites, children: firm.otherSites },
                { key: "penalties", label: say.alerts.penalties, children: firm.penalties },
                { key: "alerts", label: say.alerts.otherAlerts, children: firm.otherAlerts },
              ]}
            />
            <Posts posts={firm.posts} />
          </div>
        ))}
      </section>
    </div>
  );
}

function Posts({ posts }: { posts: readonly PostFragment[] }) {
  const say = useWords();
  return posts.length === 0 ? null : (
    <Table
      label={say.alerts.posts}
      rowKey={({ permitId, personId, role }) => `${permitId}:${personId}:${role}`}
      dataSource={[...posts]}
      columns={[
        {
          title: say.alerts.person,
          key: "person",
          render: (_, { personId, name }) => <ThingLink kind="PERSON" id={personId} name={name} />,
        },
        { title: say.alerts.post, dataIndex: "role" },
        { title: say.alerts.site, dataIndex: "permitId" },
        {
          title: say.alerts.attendance,
          key: "attendance",
          align: "right",
          render: (_, { months, due, present }) =>
            `${present === null || present === undefined ? "—" : String(present)} / ${due === null || due === undefined ? "—" : String(due)} (${String(months)} ${say.alerts.months})`,
        },
      ]}
    />
  );
}
