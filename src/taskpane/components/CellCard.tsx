import { Body1Strong, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { cellInfo } from "../../core/edition/cellInfo";
import { takesDecimals } from "../../core/model/figureType";
import type { CellKey } from "../../core/model/cellKey";
import { readFigure } from "../../core/validation/reading";
import { rulesReading } from "../../core/validation/rulesReading";
import { useStrings } from "../catalogue/useStrings";
import { Facts } from "./Facts";
import { Panel } from "./Panel";
import type { ReportProps } from "./ready";
import { IndicatorFacts } from "./IndicatorFacts";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  title: { display: "flex", flexDirection: "column" },
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

/** What the selected cell means: labels, value, how to write it and the rules that read it. */
export function CellCard({ cell, snapshot }: ReportProps & { readonly cell: CellKey }) {
  const styles = useStyles();
  const { check, findings } = useStrings();
  const { edition, figures, places } = snapshot;
  const info = edition === null ? null : cellInfo(edition, cell);
  const place = places.get(cell);
  if (edition === null || info === null || place === undefined) return null;
  const reading = readFigure(edition, figures, cell);
  const facts: readonly (readonly [string, string])[] = [
    [check.now, reading.kind === "absent" ? "" : reading.shown],
    ...(info.row.label === "" ? [] : ([[check.row, info.row.label]] as const)),
    [check.how, check.howTo(info.column.unit, takesDecimals(info.column.type))],
  ];
  return (
    <Panel role="group" aria-label={`${check.selected} ${place.address}`}>
      <Caption1>
        {check.selected} <b>{place.address}</b>, {info.appendix.label}
      </Caption1>
      <div className={styles.title}>
        {info.group.label !== "" && <Caption1>{info.group.label}</Caption1>}
        <Subtitle2>{info.column.label}</Subtitle2>
      </div>
      {reading.kind === "number" && (
        <div className={styles.line}>
          <SeverityIcon sign="good" />
          <Body1Strong>{check.fine}</Body1Strong>
        </div>
      )}
      <Facts facts={facts} />
      <IndicatorFacts cell={cell} edition={edition} />
      <Caption1>{check.readBy}</Caption1>
      <Facts facts={rulesReading(edition, cell).map(({ code, title, kind }) => [code, findings.rule(title, kind)])} />
    </Panel>
  );
}
