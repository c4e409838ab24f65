import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { cellTitle } from "../../core/edition/cellInfo";
import { formatNumber } from "../../core/text/viNumber";
import { useStrings } from "../catalogue/useStrings";
import { officialCellsOf, type CollateProps } from "../collate/collateProps";
import { appendixPrefix, CellLink } from "../components/CellLink";
import { Panel } from "../components/Panel";
import { isHeld } from "../components/ready";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Where the appendix of whoever receives holds other numbers than the sums of the units (A16): the report would tell those. */
export function SumsDiffer(props: CollateProps) {
  const { collate, session, snapshot } = props;
  const styles = useStyles();
  const { report: words } = useStrings();
  const { edition } = snapshot;
  const differing = officialCellsOf(props).filter(({ relation }) => relation !== "equal");
  if (edition === null || differing.length === 0) return null;
  // Once the tables stand in the workbook, the row follows them.
  const edits = differing.map(({ key, shown, sum }) => {
    const formula = collate.sumFormula(key);
    return { cell: key, before: shown, value: sum, ...(formula === null ? {} : { formula }) };
  });
  return (
    <Panel role="group" aria-label={words.sumsDiffer(differing.length)}>
      <Body1>{words.sumsDiffer(differing.length)}</Body1>
      <ul className={styles.list}>
        {differing.map(({ key, shown, sum }) => (
          <li key={key}>
            {words.sumDiffers(cellTitle(edition, key), shown, formatNumber(sum))}{" "}
            <CellLink cell={key} prefix={appendixPrefix(snapshot, key)} session={session} snapshot={snapshot} />
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button disabledFocusable={isHeld(snapshot)} onClick={() => void session.applyEdits(edits)}>
          {words.takeSums(edits.length)}
        </Button>
      </div>
    </Panel>
  );
}
