import { Body1, Body1Strong, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { differences, type Difference } from "../../core/consolidation/returns/differences";
import { cellLabel } from "../../core/edition/cellInfo";
import type { CellValue } from "../../core/model/cellValue";
import { formatNumber } from "../../core/text/viNumber";
import type { Strings } from "../catalogue/strings";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import type { ReceivedState } from "./collateProps";
import { dayText, type Rival } from "./rivals";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "right",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
    fontWeight: "inherit",
  },
  label: { paddingLeft: 0, textAlign: "left" },
});

interface Props {
  readonly a: Rival;
  readonly b: Rival;
  /** As which they are told. */
  readonly numbers: readonly [number, number];
  readonly state: ReceivedState;
}

/** Two returns side by side. */
export function ReturnTable({ a, b, numbers, state }: Props) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { twice: words, unit } = collate;
  const [isAll, setAll] = useState(false);
  const { edition } = state;
  if (edition === null) return null;
  const differing = differences(a.report, b.report);
  const keys = new Set([...a.report.figures.keys(), ...b.report.figures.keys()]);
  const shown = isAll ? [...keys].map((key) => differing.find((each) => each.key === key) ?? same(a, key)) : differing;
  const line = (name: string, left: ReactNode, right: ReactNode) => (
    <tr key={name}>
      <th scope="row" className={`${styles.cell} ${styles.label}`}>
        <Caption1>{name}</Caption1>
      </th>
      <td className={styles.cell}>{left}</td>
      <td className={styles.cell}>{right}</td>
    </tr>
  );
  const fact = (name: string, of: (rival: Rival) => string) =>
    line(name, <Caption1>{of(a)}</Caption1>, <Caption1>{of(b)}</Caption1>);
  return (
    <Panel>
      <Body1>{words.differ(differing.length)}</Body1>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {numbers.map((number) => (
              <th key={number} scope="col" className={styles.cell}>
                <Body1Strong>{words.version(number)}</Body1Strong>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fact(words.facts.file, ({ path }) => path)}
          {fact(words.facts.day, dayText)}
          {fact(words.facts.check, ({ report }) => unit.fingerprint[report.fingerprint])}
          {fact(words.facts.result, ({ report }) => words.results[report.verdict])}
          <tr>
            <th colSpan={3} scope="colgroup" className={`${styles.cell} ${styles.label}`}>
              <Body1Strong>{words.cells(differing.length, keys.size)}</Body1Strong>
            </th>
          </tr>
          {shown.map((each) =>
            line(
              cellLabel(edition, each.key),
              <Body1Strong>{valueText(each.a, words)}</Body1Strong>,
              <Body1Strong>{valueText(each.b, words)}</Body1Strong>,
            ),
          )}
        </tbody>
      </table>
      {!isAll && keys.size > differing.length && (
        <Caption1>
          {words.same(keys.size - differing.length)}{" "}
          <Link as="button" inline onClick={() => setAll(true)}>
            {words.seeAll(keys.size)}
          </Link>
        </Caption1>
      )}
    </Panel>
  );
}

function same({ report }: Rival, key: string): Difference {
  const value = report.figures.get(key)?.value ?? { kind: "blank" };
  return { key, a: value, b: value };
}

/** As it stands in the cell. */
function valueText(value: CellValue, words: Strings["collate"]["twice"]): string {
  switch (value.kind) {
    case "blank":
      return words.blank;
    case "number":
      return formatNumber(value.value);
    case "boolean":
      return String(value.value).toUpperCase();
    case "text":
      return value.text;
    case "date":
      return value.shown;
    case "error":
      return value.code;
  }
}
