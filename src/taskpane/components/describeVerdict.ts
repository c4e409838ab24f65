import type { Verdict } from "../../core/submission/verdict";
import type { Strings } from "../catalogue/strings";
import type { Sign } from "./SeverityIcon";

export interface DescribedVerdict {
  readonly sign: Sign;
  readonly title: string;
  /** What it counts, in a line; empty where there is nothing to count. */
  readonly counts: string;
}

/** A verdict in the officer's words. */
export function describeVerdict(verdict: Verdict, words: Strings["verdict"]): DescribedVerdict {
  switch (verdict.kind) {
    case "none":
      return { sign: "empty", title: words.particulars, counts: "" };
    case "empty":
      return { sign: "empty", title: words.empty, counts: words.missing(verdict.missing) };
    case "blocked":
      return {
        sign: "blocking",
        title: words.blocked,
        counts: [
          verdict.blocking > 0 ? words.blocking(verdict.blocking) : "",
          verdict.explain > 0 ? words.owed(verdict.explain) : "",
          verdict.missing > 0 ? words.missing(verdict.missing) : "",
        ]
          .filter((part) => part !== "")
          .join(" · "),
      };
    case "explain":
      return { sign: "explain", title: words.explain(verdict.explain), counts: "" };
    case "ready":
      return {
        sign: "good",
        title: words.ready,
        counts: [
          words.filled(verdict.filled),
          ...(verdict.justified > 0 ? [words.justified(verdict.justified)] : []),
        ].join(" · "),
      };
  }
}
