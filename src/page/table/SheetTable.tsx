import { FluentProvider, makeStyles, mergeClasses, tokens, webLightTheme } from "@fluentui/react-components";
import type { ClipboardEvent, KeyboardEvent, MouseEvent, RefObject } from "react";
import { addressOf } from "../../core/layout/address";
import { useStrings } from "../../taskpane/catalogue/useStrings";
import type { Selection } from "../book/createBookStore";
import { OWN_TAB } from "./keys";
import { BELOW } from "./moves";
import { seenLines } from "./sheetLook";
import { EMPTY_ROW, SheetRow, type ShownSheet } from "./SheetRow";
import { useRowsInSight } from "./useRowsInSight";
import { NUMBERS, useMarkStyles } from "./useMarkStyles";

const useStyles = makeStyles({
  paper: { display: "inline-block", backgroundColor: tokens.colorNeutralBackground1 },
  table: { borderCollapse: "separate", borderSpacing: 0, tableLayout: "fixed" },
});

interface Props extends ShownSheet {
  readonly table: RefObject<HTMLTableElement | null>;
  onKeyDown(event: KeyboardEvent): void;
  onPoint(event: MouseEvent, row: number, col: number): void;
  onOpen(): void;
  onCopy(event: ClipboardEvent): void;
  onCut(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
}

/** A sheet on white paper, with its letters and numbers; one stop of the Tab key. */
export function SheetTable({ table, onKeyDown, onPoint, onOpen, onCopy, onCut, onPaste, ...shown }: Props) {
  const styles = useStyles();
  const { page } = useStrings();
  const { sheet, look } = shown;
  const cols = seenLines(look.cols, look.hidden.cols);
  const rows = seenLines(look.rows + BELOW, look.hidden.rows);
  const heights = rows.map((row) => look.heights[row] ?? EMPTY_ROW);
  const runs = useRowsInSight(table, heights, (look.header?.to ?? -1) + 1, rows.indexOf(shown.selection.row));
  const width = cols.reduce((sum, col) => sum + (look.widths[col] ?? 0), NUMBERS);
  return (
    <FluentProvider theme={webLightTheme} className={styles.paper}>
      <table
        ref={table}
        {...OWN_TAB}
        role="grid"
        aria-label={page.table.label(sheet.name)}
        aria-multiselectable
        aria-rowcount={look.rows + BELOW}
        className={styles.table}
        style={{ width }}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => {
          const place = placeUnder(event);
          if (place !== null) onPoint(event, place.row, place.col);
        }}
        onDoubleClick={onOpen}
        onCopy={onCopy}
        onCut={onCut}
        onPaste={onPaste}
      >
        <colgroup>
          <col style={{ width: NUMBERS }} />
          {cols.map((col) => (
            <col key={col} style={{ width: look.widths[col] }} />
          ))}
        </colgroup>
        <Letters cols={cols} selection={shown.selection} />
        <tbody>
          {runs.map((run) =>
            run.kind === "room" ? (
              <tr key={`${run.from} on`} style={{ height: run.height }} aria-hidden />
            ) : (
              rows.slice(run.from, run.to).map((row) => <SheetRow key={row} row={row} cols={cols} {...shown} />)
            ),
          )}
        </tbody>
      </table>
    </FluentProvider>
  );
}

function Letters({ cols, selection: { area } }: { readonly cols: readonly number[]; readonly selection: Selection }) {
  const marks = useMarkStyles();
  const isMarked = (col: number): boolean => col >= area.col && col < area.col + area.cols;
  return (
    <thead>
      <tr>
        <td className={mergeClasses(marks.mark, marks.corner)} />
        {cols.map((col) => (
          <th key={col} scope="col" className={mergeClasses(marks.mark, marks.letter, isMarked(col) && marks.marked)}>
            {addressOf(0, col).slice(0, -1)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function placeUnder({ target }: MouseEvent): { readonly row: number; readonly col: number } | null {
  const cell = target instanceof Element && !(target instanceof HTMLInputElement) ? target.closest("[data-row]") : null;
  return cell instanceof HTMLElement ? { row: Number(cell.dataset["row"]), col: Number(cell.dataset["col"]) } : null;
}
