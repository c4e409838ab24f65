import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Card,
  makeStyles,
  Subtitle2,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { cellInfo, cellLabel } from "../../core/edition/cellInfo";
import type { FindingGroup, Severity } from "../../core/model/finding";
import { useStrings } from "../catalogue/useStrings";
import { CellCard } from "../components/CellCard";
import { CellLink } from "../components/CellLink";
import { FindingCard } from "../components/FindingCard";
import type { ScreenProps } from "../components/ready";
import { SeverityIcon } from "../components/SeverityIcon";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  row: {
    justifyContent: "flex-start",
    minHeight: "44px",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    columnGap: tokens.spacingHorizontalS,
  },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
});
const SEVERITIES: readonly Severity[] = ["blocking", "explain", "note"];

/** The live list: one card a cause, the first or the chosen open, the others as rows. */
export default function CheckScreen({ session, snapshot }: ScreenProps) {
  const styles = useStyles();
  const { check } = useStrings();
  const [filter, setFilter] = useState<Severity | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const { edition, result, selected } = snapshot;
  if (edition === null || result === null) return <Body1>{check.nothing}</Body1>;
  const groups = result.groups.filter(({ severity }) => filter === null || severity === filter);
  const underSelection =
    selected === null
      ? undefined
      : groups.find(({ findings }) => findings.some(({ cells }) => cells.includes(selected)));
  const open = underSelection?.id ?? chosen ?? (selected === null ? groups[0]?.id : undefined);
  const sections: readonly { readonly title: string; readonly key: string | null }[] = [
    { title: check.several, key: null },
    ...edition.appendices.map(({ key, label }) => ({ title: label, key })),
  ];
  const belongs = ({ appendices }: FindingGroup, key: string | null) =>
    key === null ? appendices.length > 1 : appendices.length === 1 && appendices[0] === key;
  const broken = result.outcomes.filter(({ status }) => status === "broken").map(({ code }) => code);
  return (
    <div className={styles.screen}>
      {broken.length > 0 && <Body1 role="alert">{check.broken(broken.join(", "))}</Body1>}
      {result.groups.length > 0 && (
        <div className={styles.chips}>
          <ToggleButton size="small" shape="circular" checked={filter === null} onClick={() => setFilter(null)}>
            {check.all(result.groups.length)}
          </ToggleButton>
          {SEVERITIES.map((severity) => {
            const count = result.groups.filter((group) => group.severity === severity).length;
            return count === 0 ? null : (
              <ToggleButton
                key={severity}
                size="small"
                shape="circular"
                checked={filter === severity}
                onClick={() => setFilter(severity)}
              >
                {check[severity](count)}
              </ToggleButton>
            );
          })}
        </div>
      )}
      {selected !== null && underSelection === undefined && (
        <CellCard cell={selected} session={session} snapshot={snapshot} />
      )}
      {result.groups.length === 0 && result.missing.length === 0 && <AllClear session={session} snapshot={snapshot} />}
      {sections.map(({ title, key }) => {
        const mine = groups.filter((group) => belongs(group, key));
        const blanks = key === null ? [] : result.missing.filter((cell) => cell.startsWith(`${key}.`));
        if (mine.length === 0 && blanks.length === 0) return null;
        const named = new Set(result.findings.flatMap(({ cells }) => cells));
        return (
          <section key={title} aria-label={title} className={styles.screen}>
            <div className={styles.line}>
              <Body1Strong as="h2">{title}</Body1Strong>
              {blanks.length > 0 && <Caption1>{check.blanks(blanks.length)}</Caption1>}
            </div>
            {mine.map((group) =>
              group.id === open ? (
                <FindingCard key={group.id} group={group} session={session} snapshot={snapshot} />
              ) : (
                <Button
                  key={group.id}
                  appearance="subtle"
                  className={styles.row}
                  aria-expanded={false}
                  onClick={() => openGroup(group)}
                >
                  <SeverityIcon sign={group.severity} />
                  {group.message}
                </Button>
              ),
            )}
            {blanks
              .filter((cell) => !named.has(cell))
              .map((cell) => (
                <Caption1 key={cell}>
                  <CellLink cell={cell} session={session} snapshot={snapshot} /> {check.blank(cellLabel(edition, cell))}
                </Caption1>
              ))}
          </section>
        );
      })}
    </div>
  );

  function openGroup(group: FindingGroup): void {
    setChosen(group.id);
    const cell = group.findings[0]?.cells[0];
    if (cell !== undefined && cellInfo(snapshot.edition ?? { appendices: [] }, cell)) void session.goTo(cell);
  }
}

function AllClear({ snapshot }: ScreenProps) {
  const styles = useStyles();
  const { check } = useStrings();
  const { edition, result } = snapshot;
  if (edition === null || result === null) return null;
  const lines = edition.appendices.map(({ key, label }) =>
    check.complete(label, result.required.filter((cell) => cell.startsWith(`${key}.`)).length),
  );
  return (
    <Card>
      <Subtitle2>{check.clear}</Subtitle2>
      {[...lines, check.rules(result.outcomes.length)].map((line) => (
        <div key={line} className={styles.line}>
          <SeverityIcon sign="good" />
          <Body1>{line}</Body1>
        </div>
      ))}
    </Card>
  );
}
