import { Body1, Button, Caption1, makeStyles, Subtitle2, ToggleButton, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { askedGroups } from "../../core/consolidation/replies/askedOf";
import { cellLabel } from "../../core/edition/cellInfo";
import type { Edition } from "../../core/edition/edition";
import type { CellKey } from "../../core/model/cellKey";
import type { FindingGroup, Severity } from "../../core/model/finding";
import type { ValidationResult } from "../../core/validation/validationResult";
import { openGroups } from "../../core/submission/verdictOf";
import { AskedSection } from "../asked/AskedSection";
import { useStrings } from "../catalogue/useStrings";
import { CellCard } from "../components/CellCard";
import { CellLink } from "../components/CellLink";
import { FindingCard } from "../components/FindingCard";
import { FindingRow } from "../components/FindingRow";
import { Panel } from "../components/Panel";
import type { ReportProps, ScreenProps } from "../components/ready";
import { Screen } from "../components/Screen";
import { Section } from "../components/Section";
import { SeverityIcon } from "../components/SeverityIcon";
import { SubmissionScreen } from "./SubmissionScreen";

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  good: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  main: { flexGrow: 1 },
});
const SEVERITIES: readonly Severity[] = ["blocking", "explain", "note"];

/** The live list: one card a cause, the selected and the first open, the others as rows. */
export default function CheckScreen({ session, snapshot, tabs }: ScreenProps) {
  const styles = useStyles();
  const { check } = useStrings();
  const [filter, setFilter] = useState<Severity | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isSubmitting, setSubmitting] = useState(false);
  const { edition, result, selected, asked } = snapshot;
  if (edition === null || result === null)
    return (
      <Screen>
        <Body1>{check.nothing}</Body1>
      </Screen>
    );
  if (isSubmitting && snapshot.submission !== null)
    return (
      <SubmissionScreen
        session={session}
        snapshot={snapshot}
        onBack={() => setSubmitting(false)}
        onGive={(wants) => tabs.open(wants === "units" ? "collate" : "forms")}
      />
    );
  const isAsked = asked === null ? new Set<string>() : askedGroups(asked);
  const found = result.groups.filter(({ id }) => !isAsked.has(id));
  const groups = found.filter(({ severity }) => filter === null || severity === filter);
  const isAbout = (cell: CellKey) => (group: FindingGroup) => group.findings.some(({ cells }) => cells.includes(cell));
  const underSelection = selected === null ? undefined : groups.find(isAbout(selected));
  // The first stays open beside the selected one: it often mends several cells at once. A cell without findings has the room for itself.
  const isPoint = asked?.points.some(({ figures }) => figures.some(({ cell }) => cell === selected)) === true;
  const isAlone = selected !== null && underSelection === undefined && !isPoint;
  const shownFirst = groups.find(({ id }) => id === chosen) ?? (isAlone ? undefined : groups[0]);
  const open = new Set([underSelection?.id, shownFirst?.id]);
  const broken = result.outcomes.filter(({ status }) => status === "broken").map(({ code }) => code);

  function openGroup(group: FindingGroup): void {
    setChosen(group.id);
    const cell = group.findings[0]?.cells[0];
    if (cell !== undefined) void session.goTo(cell);
  }

  return (
    <Screen
      footer={
        <Button
          className={styles.main}
          size="large"
          appearance={
            openGroups(result).length + result.missing.length + (asked?.open ?? 0) === 0 ? "primary" : "secondary"
          }
          onClick={() => {
            setSubmitting(true);
            void session.checkBeforeSubmission();
          }}
        >
          {check.beforeSubmission}
        </Button>
      }
    >
      {broken.length > 0 && <Body1 role="alert">{check.broken(broken.join(", "))}</Body1>}
      <AskedSection session={session} snapshot={snapshot} />
      {found.length > 0 && <Filter groups={found} filter={filter} onFilter={setFilter} />}
      {selected !== null && isAlone && <CellCard cell={selected} session={session} snapshot={snapshot} />}
      {result.groups.length === 0 && result.missing.length === 0 && <AllClear edition={edition} result={result} />}
      {sectionsOf(edition, groups, result.missing, check).map((section) => (
        <Section
          key={section.title}
          title={section.title}
          as="h2"
          aside={section.blanks.length > 0 ? check.blanks(section.blanks.length) : null}
        >
          {section.groups.map((group) =>
            open.has(group.id) ? (
              <FindingCard
                key={group.id}
                group={group}
                isAsked={group.id === chosen}
                session={session}
                snapshot={snapshot}
              />
            ) : (
              <FindingRow edition={snapshot.edition} key={group.id} group={group} onOpen={() => openGroup(group)} />
            ),
          )}
          {section.blanks
            .filter((cell) => !result.groups.some(isAbout(cell)))
            .map((cell) => (
              <Blank key={cell} cell={cell} session={session} snapshot={snapshot} />
            ))}
        </Section>
      ))}
    </Screen>
  );
}

interface Part {
  readonly title: string;
  readonly groups: readonly FindingGroup[];
  readonly blanks: readonly CellKey[];
}

/** First the causes that reach over several appendices, then each appendix; empty ones are left out. */
function sectionsOf(
  edition: Edition,
  groups: readonly FindingGroup[],
  missing: readonly CellKey[],
  { several, particulars }: { readonly several: string; readonly particulars: string },
): readonly Part[] {
  return [
    { title: several, groups: groups.filter(({ appendices }) => appendices.length > 1), blanks: [] },
    ...edition.appendices.map(({ key, label }) => ({
      title: label,
      groups: groups.filter(({ appendices }) => appendices.length === 1 && appendices[0] === key),
      blanks: missing.filter((cell) => cell.startsWith(`${key}.`)),
    })),
    { title: particulars, groups: groups.filter(({ appendices }) => appendices.length === 0), blanks: [] },
  ].filter((section) => section.groups.length > 0 || section.blanks.length > 0);
}

function Filter({
  groups,
  filter,
  onFilter,
}: {
  readonly groups: readonly FindingGroup[];
  readonly filter: Severity | null;
  onFilter(filter: Severity | null): void;
}) {
  const styles = useStyles();
  const { check } = useStrings();
  const present = SEVERITIES.filter((severity) => groups.some((group) => group.severity === severity));
  return (
    <div className={styles.chips}>
      <ToggleButton shape="circular" checked={filter === null} onClick={() => onFilter(null)}>
        {check.all(groups.length)}
      </ToggleButton>
      {present.map((severity) => (
        <ToggleButton key={severity} shape="circular" checked={filter === severity} onClick={() => onFilter(severity)}>
          {check[severity](groups.filter((group) => group.severity === severity).length)}
        </ToggleButton>
      ))}
    </div>
  );
}

function Blank({ cell, session, snapshot }: ReportProps & { readonly cell: CellKey }) {
  const { check } = useStrings();
  const { edition } = snapshot;
  if (edition === null) return null;
  return (
    <Caption1>
      <CellLink cell={cell} session={session} snapshot={snapshot} /> {check.blank(cellLabel(edition, cell))}
    </Caption1>
  );
}

function AllClear({ edition, result }: { readonly edition: Edition; readonly result: ValidationResult }) {
  const styles = useStyles();
  const { check } = useStrings();
  const lines = edition.appendices.map(({ key, label }) =>
    check.complete(label, result.required.filter((cell) => cell.startsWith(`${key}.`)).length),
  );
  return (
    <Panel>
      <Subtitle2 as="h2">{check.clear}</Subtitle2>
      {[...lines, check.rules(result.outcomes.length)].map((line) => (
        <div key={line} className={styles.good}>
          <SeverityIcon sign="good" />
          <Body1>{line}</Body1>
        </div>
      ))}
    </Panel>
  );
}
