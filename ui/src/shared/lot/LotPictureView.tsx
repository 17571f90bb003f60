import { Tabs } from "antd";
import { LotPictureDocument } from "../../generated/graphql";
import { Answered } from "../Answered";
import { BehindButton } from "../Behind";
import { useAnswer } from "../client";
import { useWords } from "../words";
import { BidderMatrix } from "./BidderMatrix";
import { PriceChart } from "./PriceChart";
import { Screens } from "./Screens";
import matrixBidders from "@cypher/matrix/bidders.cypher?raw";
import matrixFindings from "@cypher/matrix/findings.cypher?raw";
import priceBids from "@cypher/prices/bids.cypher?raw";
import priceLots from "@cypher/prices/comparable.cypher?raw";

const behind = [
  { name: "matrix/bidders.cypher", text: matrixBidders },
  { name: "matrix/findings.cypher", text: matrixFindings },
  { name: "prices/bids.cypher", text: priceBids },
  { name: "prices/comparable.cypher", text: priceLots },
];

/** A lot at a glance: who is tied to whom, and what the prices look like. Both follow the same selection. */
export function LotPictureView({
  lotId,
  asOf,
  marked,
  selected,
  onSelect,
  onFindings,
}: {
  lotId: string;
  asOf?: string | null;
  marked?: ReadonlySet<string>;
  selected?: ReadonlySet<string>;
  onSelect?: (ids: string[]) => void;
  onFindings?: (ids: string[]) => void;
}) {
  const say = useWords();
  const answer = useAnswer(LotPictureDocument, { lotId, asOf });
  return (
    <Answered answer={answer}>
      {({ bidderMatrix, pricePicture }) => (
        <div className="with-corner">
          <div className="corner">
            <BehindButton asked={answer.asked} cypher={behind} />
          </div>
          <Tabs
            items={[
              {
                key: "prices",
                label: say.lot.prices,
                children: <PriceChart picture={pricePicture} marked={marked} selected={selected} onSelect={onSelect} />,
              },
              {
                key: "matrix",
                label: say.lot.matrix,
                children: (
                  <BidderMatrix
                    matrix={bidderMatrix}
                    marked={marked}
                    selected={selected}
                    onSelect={onSelect}
                    onFindings={onFindings}
                  />
                ),
              },
              { key: "screens", label: say.lot.screens, children: <Screens picture={pricePicture} /> },
            ]}
          />
        </div>
      )}
    </Answered>
  );
}
