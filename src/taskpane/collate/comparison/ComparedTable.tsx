import { Body1, Body1Strong, Caption1, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComparedUnit, UnitComparison } from "../../../core/consolidation/comparison/comparisonOf";
import type { UnitId } from "../../../core/consolidation/units/unit";
import { formatNumber } from "../../../core/text/viNumber";
import { useStrings } from "../../catalogue/useStrings";
import { useVirtualRows } from "../useVirtualRows";
import { shownMeasure, toMedian } from "./shownMeasure";
import { OddSign } from "./StripPicture";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "1fr 64px 96px",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 280px)": { gridTemplateColumns: "1fr" },
  },
  two: { gridTemplateColumns: "1fr 120px", "@media (max-width: 280px)": { gridTemplateColumns: "1fr" } },
  heads: { color: tokens.colorNeutralForeground2, borderTop: "none" },
  unit: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  text: { display: "flex", flexDirection: "column", alignItems: "flex-start", minWidth: 0, overflowWrap: "anywhere" },
  number: {
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
    "@media (max-width: 280px)": { textAlign: "left" },
  },
});

interface Props {
  readonly label: string;
  readonly comparison: UnitComparison;
  readonly units: readonly ComparedUnit[];
  onOpen(unit: UnitId): void;
}

/** Units with what is compared and what it is made of; of a long table what is in sight is drawn. */
export function ComparedTable({ label, comparison, units, onOpen }: Props) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { comparison: words } = collate;
  const { basis, middle } = comparison;
  const { list, from, to, above, below, measure } = useVirtualRows(units.length, 37);
  const line = mergeClasses(styles.row, basis === "value" && styles.two);
  return (
    <div ref={list} role="table" aria-label={label} aria-rowcount={units.length + 1}>
      <div role="row" aria-rowindex={1} className={mergeClasses(line, styles.heads)}>
        <Caption1 role="columnheader">{words.columns.unit}</Caption1>
        <Caption1 role="columnheader" className={styles.number}>
          {words.columns[basis]}
        </Caption1>
        {basis !== "value" && (
          <Caption1 role="columnheader" className={styles.number}>
            {words.columns.of[basis]}
          </Caption1>
        )}
      </div>
      <div role="presentation" style={{ height: above }} />
      {units.slice(from, to).map((unit, offset) => (
        <div key={unit.unit} ref={measure(from + offset)} role="row" aria-rowindex={from + offset + 2} className={line}>
          <div role="cell" className={styles.unit}>
            {unit.alarm !== null && <OddSign />}
            <div className={styles.text}>
              <Link as="button" inline onClick={() => onOpen(unit.unit)}>
                <Body1>{unit.name}</Body1>
              </Link>
              <Asides unit={unit} median={middle?.median ?? null} />
            </div>
          </div>
          <Body1Strong role="cell" className={styles.number}>
            {shownMeasure(basis, unit.measure, words)}
          </Body1Strong>
          {basis !== "value" && (
            <Body1 role="cell" className={styles.number}>
              {partsOf(unit)}
            </Body1>
          )}
        </div>
      ))}
      <div role="presentation" style={{ height: below }} />
    </div>
  );
}

function Asides({ unit, median }: { readonly unit: ComparedUnit; readonly median: number | null }) {
  const { collate } = useStrings();
  const { comparison: words } = collate;
  const said = [
    unit.alarm === null || median === null ? "" : toMedian(unit, median, words),
    unit.isProvisional ? words.provisional : "",
  ].filter(Boolean);
  return said.length === 0 ? null : <Caption1>{said.join(" · ")}</Caption1>;
}

function partsOf({ value, of }: ComparedUnit): string {
  return of === null ? formatNumber(value) : `${formatNumber(value)}/${formatNumber(of)}`;
}
