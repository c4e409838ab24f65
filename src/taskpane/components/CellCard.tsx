import { Body1, Body1Strong, Caption1, Card, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { cellInfo } from "../../core/edition/cellInfo";
import type { CellKey } from "../../core/model/cellKey";
import { readFigure } from "../../core/validation/reading";
import { rulesReading } from "../../core/validation/rulesReading";
import { useStrings } from "../catalogue/useStrings";
import type { ScreenProps } from "./ready";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  value: { margin: 0, overflowWrap: "anywhere" },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

/** What the selected cell means: labels, value, how to write it and the rules that read it. */
export function CellCard({ cell, snapshot }: ScreenProps & { readonly cell: CellKey }) {
  const styles = useStyles();
  const { check } = useStrings();
  const { edition, figures, places } = snapshot;
  const info = edition === null ? null : cellInfo(edition, cell);
  const place = places.get(cell);
  if (edition === null || info === null || place === undefined) return null;
  const reading = readFigure(edition, figures, cell);
  const facts = [
    [check.now, reading.kind === "absent" ? "" : reading.shown],
    ...(info.row.label === "" ? [] : [[check.row, info.row.label]]),
    [check.how, check.howTo(info.column.unit)],
  ] as const;
  return (
    <Card>
      <Caption1>
        {check.selected} <b>{place.address}</b>, {info.appendix.label}
      </Caption1>
      <Caption1>{info.group.label}</Caption1>
      <Subtitle2>{info.column.label}</Subtitle2>
      {reading.kind === "number" && (
        <div className={styles.line}>
          <SeverityIcon sign="good" />
          <Body1Strong>{check.fine}</Body1Strong>
        </div>
      )}
      <dl className={styles.list}>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name ?? ""} value={value ?? ""} />
        ))}
      </dl>
      <Caption1>{check.readBy}</Caption1>
      <dl className={styles.list}>
        {rulesReading(edition, cell).map(({ code, title }) => (
          <Fact key={title} name={code} value={title} />
        ))}
      </dl>
    </Card>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>
        <Caption1>{name}</Caption1>
      </dt>
      <dd className={styles.value}>
        <Body1>{value}</Body1>
      </dd>
    </>
  );
}
