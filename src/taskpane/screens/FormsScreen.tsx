import {
  Badge,
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Card,
  Link,
  makeStyles,
  ProgressBar,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { DocumentCheckmark16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { cellLabel } from "../../core/edition/cellInfo";
import type { Edition } from "../../core/edition/edition";
import type { ReportContext } from "../../core/model/reportContext";
import { formatShortDate } from "../../core/text/viDate";
import { useStrings } from "../catalogue/useStrings";
import { CellLink } from "../components/CellLink";
import type { ScreenProps } from "../components/ready";
import { ParticularsForm } from "./ParticularsForm";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  badge: { height: "auto", whiteSpace: "normal", alignSelf: "flex-start" },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Choose a form set, give the particulars, insert; later the progress of each appendix. */
export default function FormsScreen({ session, snapshot }: ScreenProps) {
  const styles = useStyles();
  const { forms: words } = useStrings();
  const [chosen, setChosen] = useState<Edition | null>(null);
  const [pending, setPending] = useState<ReportContext | null>(null);
  const { edition, context, clash } = snapshot;
  const isInserted = edition !== null;
  const inForm = chosen ?? (isInserted && context === null ? edition : null);

  if (clash !== null && pending !== null) {
    return (
      <Card>
        <Body1>{words.clash(clash.join(", "))}</Body1>
        <div className={styles.actions}>
          <Button appearance="primary" onClick={() => void session.insert(pending, "new").then(() => setChosen(null))}>
            {words.insertNew}
          </Button>
          <Button onClick={() => void session.insert(pending, "keep").then(() => setChosen(null))}>{words.keep}</Button>
        </div>
      </Card>
    );
  }
  if (inForm !== null) {
    return (
      <ParticularsForm
        edition={inForm}
        given={context}
        remembered={snapshot.remembered}
        isHeld={snapshot.busy}
        isInserted={isInserted}
        onBack={() => setChosen(null)}
        onSubmit={(given) => {
          setPending(given);
          void (isInserted ? session.saveContext(given) : session.insert(given, "ask")).then(() => setChosen(null));
        }}
      />
    );
  }
  if (edition !== null && context !== null)
    return <Progress session={session} snapshot={snapshot} onEdit={() => setChosen(edition)} />;
  return (
    <div className={styles.screen}>
      <Body1>{words.choose}</Body1>
      {snapshot.editions.map((offered) => (
        <Card key={offered.id}>
          <Subtitle2 as="h2">{offered.title}</Subtitle2>
          <Badge
            className={styles.badge}
            appearance={offered.badge.kind === "official" ? "tint" : "outline"}
            size="large"
            icon={<DocumentCheckmark16Regular />}
          >
            {offered.badge.text}
          </Badge>
          <Body1>
            <Caption1>{words.basis}:</Caption1> {offered.legalBase}
          </Body1>
          <Body1>
            <Caption1>{words.when}:</Caption1> {offered.whenLabel}
          </Body1>
          <Caption1>{words.willInsert(offered.appendices.length)}</Caption1>
          {offered.appendices.map(({ key, shortLabel, summary }) => (
            <Body1 key={key}>
              <b>{shortLabel}</b> {summary}
            </Body1>
          ))}
          <Button appearance="primary" onClick={() => setChosen(offered)}>
            {words.chooseThis}
          </Button>
        </Card>
      ))}
    </div>
  );
}

function Progress({ session, snapshot, onEdit }: ScreenProps & { onEdit(): void }) {
  const styles = useStyles();
  const { forms: words } = useStrings();
  const { edition, context, result, tables, copies } = snapshot;
  if (edition === null || context === null || result === null) return null;
  const facts = [
    [words.to, context.superior],
    [words.data, context.dataCutOff === null ? words.notGiven : words.until(formatShortDate(context.dataCutOff))],
    [words.due, context.deadline === null ? words.notGiven : words.before(formatShortDate(context.deadline))],
  ] as const;
  return (
    <div className={styles.screen}>
      {copies.map(({ appendixKey, counts, sheets }) => (
        <Card key={appendixKey}>
          <Body1>{words.copied(edition.appendices.find(({ key }) => key === appendixKey)?.label ?? "")}</Body1>
          <div className={styles.actions}>
            {sheets.map(({ id, name }) => (
              <Button
                key={id}
                appearance={id === counts ? "primary" : "secondary"}
                aria-pressed={id === counts}
                onClick={() => void session.chooseCopy(appendixKey, id)}
              >
                {name}
              </Button>
            ))}
          </div>
        </Card>
      ))}
      <Card>
        {edition.appendices.map(({ key, label, summary }) => {
          const all = result.required.filter((cell) => cell.startsWith(`${key}.`)).length;
          const blanks = result.missing.filter((cell) => cell.startsWith(`${key}.`));
          const table = tables.find(({ appendixKey }) => appendixKey === key);
          const filled = all - blanks.length;
          return (
            <div key={key}>
              <div className={styles.line}>
                <Link as="button" onClick={() => table && void session.goToSheet(table.sheetId)}>
                  <b>{label}</b>
                </Link>
                <Caption1>{filled === all ? words.full(all) : words.cells(filled, all)}</Caption1>
              </div>
              <Body1>{summary}</Body1>
              <ProgressBar
                value={filled}
                max={all}
                thickness="large"
                color={filled === all ? "success" : "brand"}
                aria-label={label}
              />
              {blanks.length > 0 && blanks.length < 3 && (
                <Caption1>
                  {words.stillBlank}{" "}
                  {blanks.map((cell) => (
                    <span key={cell}>
                      <CellLink cell={cell} session={session} snapshot={snapshot} /> {cellLabel(edition, cell)}{" "}
                    </span>
                  ))}
                </Caption1>
              )}
            </div>
          );
        })}
      </Card>
      <Caption1>{words.zeroHint}</Caption1>
      <Card>
        <div className={styles.line}>
          <Body1Strong>{words.particulars}</Body1Strong>
          <Link as="button" onClick={onEdit}>
            {words.edit}
          </Link>
        </div>
        {facts.map(([name, value]) => (
          <Body1 key={name}>
            <Caption1>{name}:</Caption1> {value}
          </Body1>
        ))}
      </Card>
    </div>
  );
}
