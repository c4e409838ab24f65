import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons";
import type { FindingGroup } from "../../core/model/finding";
import type { Edition } from "../../core/edition/edition";
import { useSentence } from "../catalogue/useSentence";
import { useStrings } from "../catalogue/useStrings";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto 1fr auto",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "44px",
    padding: `${tokens.spacingVerticalS} 0`,
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A cause folded to its sentence; a click or Enter opens it. */
export function FindingRow({
  group,
  edition,
  onOpen,
}: {
  readonly group: FindingGroup;
  readonly edition: Edition | null;
  onOpen(): void;
}) {
  const styles = useStyles();
  const { check } = useStrings();
  const sentence = useSentence(group, edition);
  return (
    <button type="button" className={styles.row} aria-expanded={false} onClick={onOpen}>
      <SeverityIcon sign={group.justification?.isValid ? "good" : group.severity} />
      <span className={styles.text}>
        <Body1>{sentence}</Body1>
        <Caption1 className={styles.quiet}>
          {group.justification?.isValid ? check.justifiedShort : check.severity[group.severity]}
          {group.justification?.isValid === false && ` · ${check.lapsed}`}
        </Caption1>
      </span>
      <ChevronDown16Regular aria-hidden />
    </button>
  );
}
