import type { PlacedNumber } from "../numbers/findNumbers";
import type { Mention } from "../cues/findMentions";
import type { Passage } from "../cues/splitPassages";
import type { Target } from "./targets";

/** A target that a number may speak of; the smaller the cost, the nearer its words. */
export interface Candidate {
  readonly target: Target;
  readonly cost: number;
  /** Counted in a unit that may measure something else: `5 suất quà` for children. */
  readonly isLoose: boolean;
}

/** One sentence with what was found in it. */
export interface Sentence {
  readonly passage: Passage;
  readonly numbers: readonly PlacedNumber[];
  /** In the sentence and in its labels. */
  readonly mentions: readonly Mention[];
}

/** A number with all that it may speak of, the likeliest first. */
export interface Said {
  readonly number: PlacedNumber;
  readonly sentence: Sentence;
  readonly candidates: readonly Candidate[];
  /** What it most likely speaks of; null where another topic stands nearer or nothing is near enough. */
  readonly best: Candidate | null;
}
