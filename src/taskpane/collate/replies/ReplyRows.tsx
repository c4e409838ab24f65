import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight20Regular } from "@fluentui/react-icons";
import type { UnitId } from "../../../core/consolidation/units/unit";
import { useStrings } from "../../catalogue/useStrings";
import { StateIcon } from "../StateIcon";
import { toldStanding, type Standing } from "./standing";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "52px",
    padding: 0,
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  icon: { display: "flex", flexShrink: 0 },
  text: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

/** Replies, a row a unit, with where each stands. */
export function ReplyRows({
  standings,
  onOpen,
}: {
  readonly standings: readonly Standing[];
  onOpen(unit: UnitId): void;
}) {
  const styles = useStyles();
  const { collate } = useStrings();
  return (
    <div>
      {standings.map((standing) => (
        <button
          key={standing.row.unit.id}
          type="button"
          className={styles.row}
          onClick={() => onOpen(standing.row.unit.id)}
        >
          <span className={styles.icon}>
            <StateIcon state={standing.row.state} />
          </span>
          <span className={styles.text}>
            <Body1>{standing.row.unit.name}</Body1>
            <Caption1>{toldStanding(standing, collate.replies)}</Caption1>
          </span>
          <ChevronRight20Regular aria-hidden className={styles.icon} />
        </button>
      ))}
    </div>
  );
}
