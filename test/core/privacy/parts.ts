import heldOut from "./heldOut.json";
import { labelled, type Labelled } from "./labelled";
import sentences from "./sentences.json";

/** The labelled sentences: `tuned` were looked at while writing the finder, `held out` were not. */
export const parts: Readonly<Record<"tuned" | "held out", readonly Labelled[]>> = {
  tuned: [
    ...[...sentences.positive, ...sentences.negative].map((marked) => labelled(marked)),
    ...sentences.decomposed.map((marked) => labelled(marked, "NFD")),
  ],
  "held out": [...heldOut.positive, ...heldOut.negative].map((marked) => labelled(marked)),
};
