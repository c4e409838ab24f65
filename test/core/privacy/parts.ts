import heldOut from "./heldOut.json";
import { labelled, type Labelled } from "./labelled";
import later from "./later.json";
import sentences from "./sentences.json";

/** The labelled sentences: `tuned` were looked at while writing the finder, `held out` (written before it) and `later` were not. */
export const parts: Readonly<Record<"tuned" | "held out" | "later", readonly Labelled[]>> = {
  tuned: [
    ...[...sentences.positive, ...sentences.negative].map((marked) => labelled(marked)),
    ...sentences.decomposed.map((marked) => labelled(marked, "NFD")),
  ],
  "held out": [...heldOut.positive, ...heldOut.negative].map((marked) => labelled(marked)),
  later: [...later.positive, ...later.negative].map((marked) => labelled(marked)),
};
