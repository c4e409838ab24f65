import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { notedPlaces } from "../../core/layout/formNotes";
import { cellLabel } from "../../core/edition/cellInfo";
import { appendicesOf } from "../../core/edition/period";
import { formatNumber } from "../../core/text/viNumber";
import { isDone } from "../../session/notice";
import type { Notice } from "../../session/reportSnapshot";
import type { Strings } from "../catalogue/strings";
import { useStrings } from "../catalogue/useStrings";
import { appendixPrefix, CellLink } from "./CellLink";
import { isHeld, type Ready, type ReportProps } from "./ready";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    "@media (max-width: 280px)": {
      paddingLeft: tokens.spacingHorizontalS,
      paddingRight: tokens.spacingHorizontalS,
    },
  },
});

/** What the workbook refuses or lacks, what was just done, and the way back. */
export function Messages(props: ReportProps) {
  const styles = useStyles();
  const { trouble, notice, undo, particularsTrouble, isCalculating, strange, notes } = props.snapshot;
  const isQuiet =
    trouble === null &&
    notice === null &&
    undo === null &&
    particularsTrouble === null &&
    isCalculating &&
    notes.length === 0;
  if (isQuiet && strange.length === 0 && lostCells(props.snapshot).length === 0) return null;
  return (
    <div className={styles.list}>
      <Trouble {...props} />
      <State {...props} />
      <Lost {...props} />
      <Notes {...props} />
      <Done {...props} />
    </div>
  );
}

/** What the officer has to know of the workbook before trusting what is read of it. */
function State({ session, snapshot }: ReportProps) {
  const { notice: words } = useStrings();
  const { edition, particularsTrouble, isCalculating, strange } = snapshot;
  const rows = (isAnother: boolean): string =>
    strange
      .filter((row) => row.isAnother === isAnother)
      .map(({ appendixKey, rowKey, label }) => {
        const appendix = edition?.appendices.find(({ key }) => key === appendixKey);
        return words.labelled(appendix?.rows.find(({ key }) => key === rowKey)?.label ?? rowKey, label);
      })
      .join("; ");
  const told = [
    particularsTrouble === null ? "" : words.noParticulars[particularsTrouble],
    rows(true) && words.sorted(rows(true)),
    rows(false) && words.relabelled(rows(false)),
    isCalculating ? "" : words.manual,
  ].filter((sentence) => sentence !== "");
  return told.map((sentence) => (
    <MessageBar key={sentence} intent="warning" layout="multiline">
      <MessageBarBody>{sentence}</MessageBarBody>
      {sentence === words.manual && (
        <MessageBarActions>
          <Button onClick={() => void session.refresh()}>{words.retry}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  ));
}

function Trouble({ session, snapshot }: ReportProps) {
  const { notice: words, trouble } = useStrings();
  if (snapshot.trouble === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>{trouble[snapshot.trouble.code]}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void session.refresh()}>{words.retry}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What has to be said of the figures' cells without being a finding of a rule. */
function Notes({ session, snapshot }: ReportProps) {
  const { found: words } = useStrings();
  return snapshot.notes.map((note) => {
    const [first] = note.cells;
    return (
      <MessageBar key={note.code} intent="info" layout="multiline">
        <MessageBarBody>
          {words.notes[note.code](notedPlaces(note, words.moreCells))}{" "}
          {first?.key !== null && first !== undefined && (
            <CellLink cell={first.key} session={session} snapshot={snapshot} />
          )}
        </MessageBarBody>
      </MessageBar>
    );
  });
}

/** Appendices whose sheet is gone, and cells whose row or column was deleted. */
function Lost({ session, snapshot }: ReportProps) {
  const { notice: words } = useStrings();
  const { edition, context, tables, found } = snapshot;
  const lost = lostCells(snapshot);
  if (edition === null || context === null || lost.length === 0) return null;
  const gone = appendicesOf(edition, context.level).filter(
    ({ key }) => !tables.some(({ appendixKey }) => appendixKey === key),
  );
  const cut = lost.filter((cell) => !gone.some(({ key }) => cell.startsWith(`${key}.`)));
  return (
    <>
      {gone.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.gone(gone.map(({ label }) => label).join(", "))}</MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={isHeld(snapshot)} onClick={() => void session.insert(context, "missing")}>
              {words.insertAgain}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {cut.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {words.cut(cut.map((cell) => appendixPrefix(snapshot, cell) + cellLabel(edition, cell)).join("; "))}
          </MessageBarBody>
          {found.length > 0 && (
            <MessageBarActions>
              <Button disabledFocusable={isHeld(snapshot)} onClick={() => void session.adopt(context, found)}>
                {words.regain}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </>
  );
}

function lostCells({ result, places }: Ready): readonly string[] {
  return result === null ? [] : result.required.filter((cell) => !places.has(cell));
}

function Done({ session, snapshot }: ReportProps) {
  const strings = useStrings();
  const { notice: words } = strings;
  const { notice, undo, places } = snapshot;
  if (notice === null && undo === null) return null;
  const changes = undo?.changes.map(
    ({ cell, before, after }) =>
      `${places.get(cell)?.address ?? ""}: ${before} → ${after === null ? words.blank : formatNumber(after)}`,
  );
  return (
    <MessageBar intent={notice !== null && !isDone(notice) ? "warning" : "success"} layout="multiline">
      <MessageBarBody>
        {notice === null ? words.fixed(undo?.changes.length ?? 0) : say(notice, strings)}{" "}
        {notice?.kind === "inserted" && <CellLink cell={notice.first} session={session} snapshot={snapshot} />}
        {notice?.kind === "inserted" && notice.printTrouble && ` ${words.noPrint}`}
        {(notice === null || notice.kind === "fixed") && changes?.join("; ")}
      </MessageBarBody>
      <MessageBarActions containerAction={<Close onClose={() => session.forgetUndo()} label={words.close} />}>
        {undo !== null && (
          <Button disabledFocusable={isHeld(snapshot)} onClick={() => void session.undo()}>
            {words.undo}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function Close({ label, onClose }: { readonly label: string; onClose(): void }): ReactNode {
  return <Button appearance="transparent" icon={<Dismiss16Regular />} aria-label={label} onClick={onClose} />;
}

function say(notice: Notice, { notice: words, trouble, found, prior }: Strings): string {
  switch (notice.kind) {
    case "inserted":
      return words.inserted(notice.sheets.length);
    case "fixed":
      return words.fixed(notice.count);
    case "undone":
      return words.undone(notice.count);
    case "changed-meanwhile":
      return words.changed(notice.cells.length);
    case "refused":
      return trouble[notice.code];
    case "in-doubt":
      return words.inDoubt;
    case "misfit": {
      const { area, rows, cols, label } = notice;
      return found.misfit(label, area.rows, area.cols, rows, cols);
    }
    case "no-prior":
      return prior.noneInBook;
    case "search-stopped":
      return found.stopped;
    case "no-selection":
      return found.noSelection;
    case "report-written":
      return words.written(notice.sheetName);
    case "checklist-written":
      return words.checklistWritten(notice.sheetName);
    case "copied":
      return words.copied;
    case "downloaded":
      return words.downloaded(notice.name, notice.what);
    case "no-download":
      return words.noDownload(notice.name, notice.what);
  }
}
