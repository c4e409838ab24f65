import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { checkAppendix } from "../../core/consolidation/sums/checkAppendix";
import type { CollateSnapshot } from "../../session/collate/collateSnapshot";
import { useStrings } from "../catalogue/useStrings";
import { CellLink, appendixPrefix } from "../components/CellLink";
import { Panel } from "../components/Panel";
import { isHeld, type ReportProps } from "../components/ready";
import { cellTitle } from "../../core/edition/cellInfo";
import { isForReport } from "./sums";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Where the appendix of whoever receives holds other numbers than the sums of the units (A16): the report would tell those. */
export function SumsDiffer({ state, session, snapshot }: ReportProps & { readonly state: CollateSnapshot }) {
  const styles = useStyles();
  const { report: words } = useStrings();
  const { edition, context, figures } = snapshot;
  const { received } = state;
  if (edition === null || context === null || received === null || !isForReport(snapshot, state)) return null;
  const { totals, ledger } = received;
  const found = checkAppendix(edition, context.level, figures, totals, ledger.tally.expected);
  if (found.length === 0) return null;
  const edits = found.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
  return (
    <Panel role="group" aria-label={words.sumsDiffer(found.length)}>
      <Body1>{words.sumsDiffer(found.length)}</Body1>
      <ul className={styles.list}>
        {found.map(({ id, cells: [cell = ""], placeholders }) => (
          <li key={id}>
            {words.sumDiffers(cellTitle(edition, cell), String(placeholders["value"]), String(placeholders["sum"]))}{" "}
            <CellLink cell={cell} prefix={appendixPrefix(snapshot, cell)} session={session} snapshot={snapshot} />
          </li>
        ))}
      </ul>
      {edits.length > 0 && (
        <div className={styles.actions}>
          <Button disabledFocusable={isHeld(snapshot)} onClick={() => void session.applyEdits(edits)}>
            {words.takeSums(edits.length)}
          </Button>
        </div>
      )}
    </Panel>
  );
}
