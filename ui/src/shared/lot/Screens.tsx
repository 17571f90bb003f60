import { Table } from "../Table";
import { Percent } from "../Values";
import { number } from "../format";
import { useLanguage, useWords } from "../words";
import type { Picture } from "./prices";

/** One number about all bids of a lot, beside those of comparable lots. */
export function Screens({ picture }: { picture: Picture }) {
  const say = useWords();
  const language = useLanguage();
  return (
    <Table
      label={say.lot.screens}
      rowKey="screen"
      dataSource={[...picture.screens]}
      empty={picture.screensSilent ?? undefined}
      columns={[
        { title: say.lot.screen, render: (_, { screen }) => `${say.lot.screenName[screen]} (${screen})` },
        { title: say.lot.value, align: "right", render: (_, { value }) => number(value, language, 4) },
        {
          title: say.lot.suspicious,
          render: (_, { highIsSuspicious }) => (highIsSuspicious ? say.lot.high : say.lot.low),
        },
        {
          title: say.lot.quantile,
          align: "right",
          render: (_, { comparison }) => <Percent share={comparison.quantile} digits={0} />,
        },
        {
          title: say.lot.quartiles,
          render: (_, { comparison: { lowerQuartile, median, upperQuartile } }) =>
            [lowerQuartile, median, upperQuartile]
              .map((value) => (value === null || value === undefined ? "—" : number(value, language, 4)))
              .join(" / "),
        },
        { title: say.lot.comparable, align: "right", render: (_, { comparison }) => comparison.lots },
      ]}
    />
  );
}
