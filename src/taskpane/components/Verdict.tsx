import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { Strings } from "../catalogue/strings";
import { useStrings } from "../catalogue/useStrings";
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
  { verdict: words }: Strings,
): { readonly sign: Sign; readonly title: string; readonly counts: string } {
  const { verdict, trouble } = snapshot;
  if (trouble !== null && trouble.lastGood !== null) {
    return { sign: "stale", title: words.stale, counts: words.staleSince(clock(trouble.lastGood)) };
  }
  const described = describeVerdict(verdict, words);
  if (verdict.kind !== "none") return described;
  return {
    sign: "empty",
    title: snapshot.edition === null ? words.none : words.particulars,
    counts: snapshot.found.length === 0 ? "" : words.found(snapshot.found.length),
  };
}

function clock(time: number): string {
  return new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit" }).format(time);
}
