import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, ErrorCircle20Filled } from "@fluentui/react-icons";
import type { CellKey } from "../../../core/model/cellKey";
import { formatNumber } from "../../../core/text/viNumber";
import { useStrings } from "../../catalogue/useStrings";
import { CellLink } from "../../components/CellLink";
import { isHeld } from "../../components/ready";
import { officialCellsOf, type CollateProps, type ReceivedState } from "../collateProps";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0 },
  words: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS },
});

type Props = CollateProps & { readonly state: ReceivedState; readonly figure: CellKey };

/** Rule A16, seen from the sum: whether the row `Cấp xã` of the workbook's own appendix agrees, and the sum to write there. */
export function OfficialLine({ figure, ...props }: Props) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { official: words } = collate.figures;
  const { session, snapshot } = props;
  const cell = officialCellsOf(props).find(({ key }) => key === figure);
  if (cell === undefined || !snapshot.places.has(figure)) return null;
  const { row, shown, sum, relation } = cell;
  const link = <CellLink cell={figure} session={session} snapshot={snapshot} />;
  const formula = props.collate.sumFormula(figure);
  if (relation === "equal")
    return (
      <div className={styles.line}>
        <CheckmarkCircle20Filled
          aria-hidden
          className={styles.icon}
          primaryFill={tokens.colorStatusSuccessForeground1}
        />
        <Caption1>
          {words.equal} {link}
          {words.of(row)}.
        </Caption1>
      </div>
    );
  const edit = { cell: figure, before: shown, value: sum, ...(formula === null ? {} : { formula }) };
  return (
    <div className={styles.line}>
      <ErrorCircle20Filled aria-hidden className={styles.icon} primaryFill={tokens.colorStatusDangerForeground1} />
      <div className={styles.words}>
        <Caption1>
          {words.cell} {link}
          {words.of(row)}: {words.differs(shown, formatNumber(sum))}
        </Caption1>
        <Button size="small" disabledFocusable={isHeld(snapshot)} onClick={() => void session.applyEdits([edit])}>
          {words.write(formatNumber(sum))}
        </Button>
        {formula !== null && <Caption1>{words.formula(formula)}</Caption1>}
      </div>
    </div>
  );
}
