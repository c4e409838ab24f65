import type { OwnSum } from "../form/ownForm";

/** A sum whose total and parts are still indices of columns or rows. */
export interface SumDraft extends Pick<OwnSum, "relation" | "from"> {
  readonly total: number;
  readonly parts: readonly number[];
}
