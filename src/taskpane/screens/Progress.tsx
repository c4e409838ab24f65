import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Link,
  makeStyles,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import { cellLabel } from "../../core/edition/cellInfo";
import type { Appendix } from "../../core/edition/edition";
import { appendicesOf } from "../../core/edition/period";
import { formatShortDate } from "../../core/text/viDate";
import { useStrings } from "../catalogue/useStrings";
import { CellLink } from "../components/CellLink";
import { CarryPanel } from "./CarryPanel";
import { PriorPanel } from "./PriorPanel";
import { Facts } from "../components/Facts";
import { Panel } from "../components/Panel";
import type { OwnForm } from "../../core/ownform/form/ownForm";
import { OwnFormPanel } from "../ownform/OwnFormPanel";
import type { ReportProps } from "../components/ready";
import { FormBadge } from "../components/FormBadge";
import { Reports } from "./Reports";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  appendix: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    ":not(:first-child)": {
      paddingTop: tokens.spacingVerticalS,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});
/** More blanks than this are only counted: the list would hide the appendices below. */
const LISTED_BLANKS = 2;

/** How far each appendix is filled, and the particulars. */
export function Progress({
  session,
  snapshot,
  onEdit,
  onAdd,
  onEditForm,
}: ReportProps & { onEdit(): void; onAdd(): void; onEditForm(form: OwnForm): void }) {
  const styles = useStyles();
  const { forms: words } = useStrings();
  const { edition, context } = snapshot;
  if (edition === null || context === null) return null;
  const dated = (date: string | null, say: (text: string) => string): string =>
    date === null ? words.notGiven : say(formatShortDate(date));
  return (
    <>
      <Copies session={session} snapshot={snapshot} />
      {edition.badge.kind === "suggested" && <FormBadge edition={edition} />}
      <Panel>
        {appendicesOf(edition, context.level).map((appendix) => (
          <AppendixProgress key={appendix.key} appendix={appendix} session={session} snapshot={snapshot} />
        ))}
      </Panel>
      <Caption1>{words.zeroHint}</Caption1>
      <Panel>
        <div className={styles.line}>
          <Body1Strong as="h2">{words.particulars}</Body1Strong>
          <Link as="button" onClick={onEdit}>
            {words.edit}
          </Link>
        </div>
        <Facts
          facts={[
            [words.to, context.superior],
            [words.data, dated(context.dataCutOff, words.until)],
            [words.due, dated(context.deadline, words.before)],
          ]}
        />
      </Panel>
      <OwnFormPanel session={session} snapshot={snapshot} onEdit={onEditForm} />
      <CarryPanel session={session} snapshot={snapshot} />
      <PriorPanel session={session} snapshot={snapshot} />
      <Reports session={session} snapshot={snapshot} onAdd={onAdd} />
    </>
  );
}

function AppendixProgress({ appendix, session, snapshot }: ReportProps & { readonly appendix: Appendix }) {
  const styles = useStyles();
  const { forms: words } = useStrings();
  const { edition, result, tables } = snapshot;
  if (edition === null || result === null) return null;
  const { key, label, summary } = appendix;
  const all = result.required.filter((cell) => cell.startsWith(`${key}.`)).length;
  const blanks = result.missing.filter((cell) => cell.startsWith(`${key}.`));
  const table = tables.find(({ appendixKey }) => appendixKey === key);
  const filled = all - blanks.length;
  return (
    <div className={styles.appendix}>
      <div className={styles.line}>
        {table === undefined ? (
          <Body1Strong>{label}</Body1Strong>
        ) : (
          <Link as="button" onClick={() => void session.goToSheet(table.sheetId)}>
            <b>{label}</b>
          </Link>
        )}
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
      {table !== undefined && blanks.length > 0 && blanks.length <= LISTED_BLANKS && (
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
}

/** An appendix on several sheets: the officer says which one is reported. */
function Copies({ session, snapshot }: ReportProps) {
  const styles = useStyles();
  const { forms: words } = useStrings();
  const { edition, copies } = snapshot;
  return copies.map(({ appendixKey, counts, sheets }) => (
    <Panel key={appendixKey}>
      <Body1>{words.copied(edition?.appendices.find(({ key }) => key === appendixKey)?.label ?? "")}</Body1>
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
    </Panel>
  ));
}
