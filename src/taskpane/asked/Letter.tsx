import { Body1, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular, Clock16Regular, Comment16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { AskedReport } from "../../core/consolidation/replies/askedOf";
import { formatShortDate } from "../../core/text/viDate";
import { useStrings } from "../catalogue/useStrings";
import { today } from "../device/today";

const useStyles = makeStyles({
  // Forced colours hide the sunken ground; the border stays.
  letter: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0 },
  words: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  row: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "44px",
    padding: 0,
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  grow: { flexGrow: 1 },
});

/** Who asks, when and by when; folded to a row once everything is answered. */
export function Letter({ asked }: { readonly asked: AskedReport }) {
  const styles = useStyles();
  const { asked: words } = useStrings();
  const [isUnfolded, setUnfolded] = useState(false);
  if (asked.open > 0) return <Whole asked={asked} />;
  const Icon = isUnfolded ? ChevronUp16Regular : ChevronDown16Regular;
  return (
    <>
      <button
        type="button"
        className={styles.row}
        aria-expanded={isUnfolded}
        onClick={() => setUnfolded((before) => !before)}
      >
        <Comment16Regular aria-hidden className={styles.icon} />
        <Body1 className={styles.grow}>{words.answered(asked.points.length)}</Body1>
        <Icon aria-hidden className={styles.icon} />
      </button>
      {isUnfolded && <Whole asked={asked} />}
    </>
  );
}

function Whole({ asked: { from, writtenOn, letter, deadline, open } }: { readonly asked: AskedReport }) {
  const styles = useStyles();
  const { asked: words } = useStrings();
  const isLate = open > 0 && deadline !== null && today() >= deadline;
  const head = [
    ...(from.trim() === "" ? [words.title] : [from]),
    ...(writtenOn === null ? [] : [words.on(formatShortDate(writtenOn))]),
  ];
  return (
    <div className={styles.letter}>
      <div className={styles.line}>
        <Comment16Regular aria-hidden className={styles.icon} />
        <Caption1>{head.join(", ")}</Caption1>
      </div>
      {letter.map((text) => (
        <Body1 key={text} className={styles.words}>
          “{text}”
        </Body1>
      ))}
      {deadline !== null && (
        <div className={styles.line}>
          {isLate && <Clock16Regular aria-hidden className={styles.icon} />}
          <Caption1>
            {words.deadline(formatShortDate(deadline))}
            {isLate && (
              <>
                {" · "}
                <Caption1Strong>{words.isOverdue}</Caption1Strong>
              </>
            )}
          </Caption1>
        </div>
      )}
    </div>
  );
}
