import { Body1, Body1Strong, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { itemOfGroup } from "../../core/consolidation/replies/points";
import type { LedgerRow } from "../../core/consolidation/ledger/ledger";
import type { CellKey } from "../../core/model/cellKey";
import type { FindingGroup } from "../../core/model/finding";
import { useSentence } from "../catalogue/useSentence";
import { useStrings } from "../catalogue/useStrings";
import { useCardStyles } from "../components/cardStyles";
import { Panel } from "../components/Panel";
import { SeverityIcon } from "../components/SeverityIcon";
import { AskBox } from "./replies/AskBox";
import type { CollateProps } from "./collateProps";

const useStyles = makeStyles({
  reason: {
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    // Sunken boxes vanish in forced colours without it.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
});

type Props = CollateProps & { readonly group: FindingGroup; readonly row: LedgerRow };

/** One cause in another's file: what the sender's engine says, the values, the sender's reason. Another's file is never mended. */
export function ReturnedFinding({ group, row, ...props }: Props) {
  const { state } = props;
  const card = useCardStyles();
  const styles = useStyles();
  const { check, findings, collate } = useStrings();
  const sentence = useSentence(group, state.edition);
  const values = new Map(group.findings.flatMap((each) => each.values).map((value) => [value.cell, value]));
  const { justification } = group;
  const isExplained = justification?.isValid === true;
  return (
    <Panel role="group" aria-label={sentence}>
      <div className={card.head}>
        <SeverityIcon sign={isExplained ? "good" : group.severity} />
        <Caption1Strong>{isExplained ? check.justifiedShort : check.severity[group.severity]}</Caption1Strong>
        <Caption1 className={card.code}>{group.code}</Caption1>
      </div>
      <Body1 className={card.text}>{sentence}</Body1>
      <div>
        {[...values.values()].map(({ cell, label, shown }) => (
          <div key={cell} className={card.row}>
            <Body1 className={card.text}>{label}</Body1>
            <Body1Strong className={card.value}>{shown}</Body1Strong>
            <Caption1>{placeOf(row, cell)}</Caption1>
          </div>
        ))}
      </div>
      {justification !== null && (
        <div className={styles.reason}>
          <Caption1>{isExplained ? collate.unit.its : check.lapsed}</Caption1>
          <Body1>“{justification.text}”</Body1>
        </div>
      )}
      <Caption1 className={card.quiet}>
        {check.basis} {findings.basis(group.basis)}
      </Caption1>
      {row.current !== null && <AskBox {...props} row={row} item={itemOfGroup(group, row.current.report)} />}
    </Panel>
  );
}

/** `Phụ lục 01, C10` in the sender's file. */
function placeOf({ current }: LedgerRow, cell: CellKey): string {
  const place = current?.report.places.get(cell);
  return place === undefined ? "" : `${place.sheet}, ${place.address}`;
}
