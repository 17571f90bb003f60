import type { NodeKind } from "../../generated/graphql";
import type { Words } from "../words";

/** How a kind of thing looks. Companies are squares and persons circles, as Chinese registries draw them; form never depends on colour alone. */
export interface KindLook {
  readonly shape: Shape;
  readonly colour: string;
  readonly size: number;
}

export type Shape =
  | "rectangle"
  | "ellipse"
  | "diamond"
  | "pentagon"
  | "octagon"
  | "barrel"
  | "rhomboid"
  | "tag"
  | "cut-rectangle"
  | "triangle"
  | "star";

const looks: Record<string, KindLook> = {
  Company: { shape: "rectangle", colour: "#2c6cb0", size: 30 },
  Person: { shape: "ellipse", colour: "#c0662b", size: 30 },
  Lot: { shape: "diamond", colour: "#3c8a5a", size: 34 },
  Project: { shape: "diamond", colour: "#77a886", size: 30 },
  Bid: { shape: "tag", colour: "#7d8fa3", size: 22 },
  BidFile: { shape: "tag", colour: "#8f7aa8", size: 24 },
  Machine: { shape: "pentagon", colour: "#8a4fa6", size: 30 },
  IpAddress: { shape: "octagon", colour: "#6457b8", size: 28 },
  PlatformUser: { shape: "octagon", colour: "#8f86c9", size: 26 },
  Account: { shape: "barrel", colour: "#a8821f", size: 28 },
  Invoice: { shape: "barrel", colour: "#c4a75a", size: 24 },
  Guarantee: { shape: "barrel", colour: "#8c7440", size: 26 },
  Phone: { shape: "rhomboid", colour: "#1f8a94", size: 26 },
  Email: { shape: "rhomboid", colour: "#4ba3ab", size: 26 },
  Address: { shape: "rhomboid", colour: "#3f7f86", size: 26 },
  Contract: { shape: "cut-rectangle", colour: "#56717f", size: 30 },
  Subcontract: { shape: "cut-rectangle", colour: "#86a0ad", size: 26 },
  Permit: { shape: "triangle", colour: "#7a6a3a", size: 30 },
  PriceList: { shape: "tag", colour: "#a65f8a", size: 26 },
  Penalty: { shape: "star", colour: "#b3261e", size: 28 },
  Alert: { shape: "star", colour: "#c2571b", size: 28 },
  Group: { shape: "octagon", colour: "#47545f", size: 44 },
};

const other: KindLook = { shape: "ellipse", colour: "#7a828b", size: 24 };

export function lookOf(label: string): KindLook {
  return looks[label] ?? other;
}

/** The word for what Cypher labels so: `BidFile` is 投标文件. */
export function labelWord(label: string, say: Words): string {
  const kind = label.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();
  return Object.hasOwn(say.kind, kind) ? say.kind[kind as NodeKind] : label;
}

export function relationWord(relation: string, say: Words): string {
  return say.relation[relation] ?? relation;
}

/** What a check inferred from several rows, which no row states itself. */
export const inferred: ReadonlySet<string> = new Set([
  "CO_BIDDING",
  "ROTATION",
  "NEVER_WINS",
  "PRICE_STEPS",
  "PRICE_COVERS",
  "PRICE_PULL",
  "PRICE_RATIO",
  "PRICE_GAP",
  "PRICE_CV",
  "CONTROL",
  "DOWNLOAD_TIME",
  "SUBMISSION_TIME",
]);

/** Colours of edges by what they tell of: computers, money, people, prices, network, the rest. */
export function edgeColour(relation: string): string {
  if (
    /^(MAC|DISK|CPU|BOARD|MACHINE_CODE|FILE_CODE|DONGLE|CA|MADE_ON|PRICE_LIST|AUTHOR|FOREIGN_CONTENT)$/.test(relation)
  ) {
    return "#8a4fa6";
  }
  if (/^(PRICE_|CO_BIDDING|ROTATION|NEVER_WINS)/.test(relation)) {
    return "#b3472f";
  }
  if (/^(ACCOUNT|PAYMENT|PAID|DEPOSIT_FROM|HOLDS$|PAID_FROM|BILLED|INVOICE)/.test(relation)) {
    return "#a8821f";
  }
  if (
    /^(PERSON|NAMES|REGISTERED|INSURED|INSURANCE|CERTIFICATE|ON_SITE|ATTENDED|ATTENDANCE|LEGAL|OFFICER|EMPLOYED)/.test(
      relation,
    )
  ) {
    return "#c0662b";
  }
  if (/^(IP|SENT_FROM|PHONE|EMAIL|ADDRESS|USES|CONTACTED_BY|DOWNLOAD|SUBMISSION)/.test(relation)) {
    return "#1f8a94";
  }
  if (/^(CONTROL|SHAREHOLDER)/.test(relation)) {
    return "#2c6cb0";
  }
  return "#8b96a1";
}
