import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { AskedReport } from "../../core/consolidation/replies/askedOf";
import type { Verdict as VerdictKind } from "../../core/submission/verdict";
import { formatShortDate } from "../../core/text/viDate";
import type { Strings } from "../catalogue/strings";
import { useStrings } from "../catalogue/useStrings";
import { today } from "../device/today";
import { describeVerdict, type DescribedVerdict } from "./describeVerdict";
import type { Ready } from "./ready";
import { SeverityIcon, type Sign } from "./SeverityIcon";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS },
  icon: { display: "flex", paddingTop: tokens.spacingVerticalXXS },
  counts: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** The one line that is always true, announced politely when it changes. */
export function Verdict({
  snapshot,
  instead = null,
}: {
  readonly snapshot: Ready;
  /** What is told in its place; null: nothing. */
  readonly instead?: DescribedVerdict | null;
}) {
  const styles = useStyles();
  const strings = useStrings();
  const { sign, title, counts } = instead ?? describe(snapshot, strings);
  return (
    <div className={styles.line} role="status" aria-live="polite">
      <span className={styles.icon}>
        <SeverityIcon sign={sign} />
      </span>
      <span>
        <Subtitle2>{title}</Subtitle2>
        {counts !== "" && <Caption1 className={styles.counts}>{counts}</Caption1>}
      </span>
    </div>
  );
}

function describe(
  snapshot: Ready,
  { verdict: words, asked: askedWords }: Strings,
): { readonly sign: Sign; readonly title: string; readonly counts: string } {
  const { verdict, trouble, asked } = snapshot;
  if (trouble !== null && trouble.lastGood !== null) {
    return { sign: "stale", title: words.stale, counts: words.staleSince(clock(trouble.lastGood)) };
  }
  const described = describeVerdict(verdict, words);
  if (asked !== null && asked.open > 0) return describeAsked(asked, verdict, described.counts, words, askedWords);
  if (verdict.kind !== "none") return described;
  return {
    sign: "empty",
    title: snapshot.edition === null ? words.none : words.particulars,
    counts: snapshot.found.length === 0 ? "" : words.found(snapshot.found.length),
  };
}

/** What the superior asks goes before the usual verdict, whose counts stay. */
function describeAsked(
  { open, deadline }: AskedReport,
  verdict: VerdictKind,
  counts: string,
  words: Strings["verdict"],
  askedWords: Strings["asked"],
): DescribedVerdict {
  const say = deadline !== null && today() >= deadline ? askedWords.overdue : askedWords.before;
  const rest = verdict.kind === "explain" ? words.owed(verdict.explain) : verdict.kind === "blocked" ? counts : "";
  return {
    sign: "asked",
    title: askedWords.verdict(open),
    counts: [deadline === null ? "" : say(formatShortDate(deadline)), rest].filter((part) => part !== "").join(" · "),
  };
}

function clock(time: number): string {
  return new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit" }).format(time);
}
