import type { CollateSession, CollateSnapshot } from "../../session/collate/collateSnapshot";
import type { Ready } from "../components/ready";

/** What the receiving office's screens are given. */
export interface CollateProps {
  readonly collate: CollateSession;
  readonly state: CollateSnapshot;
  /** The workbook's own report. */
  readonly snapshot: Ready;
}

/** Once files were read. */
export type ReceivedState = CollateSnapshot & { readonly received: NonNullable<CollateSnapshot["received"]> };
