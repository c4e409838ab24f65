import { FluentProvider, makeStyles, mergeClasses, tokens, webLightTheme } from "@fluentui/react-components";
import { useMemo, type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject } from "react";
import { addressOf } from "../../core/layout/address";
import type { Area } from "../../core/layout/sheetPlan";
import { useStrings } from "../../taskpane/catalogue/useStrings";
import type { Selection } from "../book/createBookStore";
import { cellAt, placeOf, type PageSheet } from "../book/pageBook";
import { cellStyle, edgeStyle } from "./cellStyle";
import type { Edit } from "./createTableEditor";
import { OWN_TAB } from "./keys";
import { BELOW } from "./moves";
import { SheetCell } from "./SheetCell";
import type { SheetLook } from "./sheetLook";
import { useRowsInSight } from "./useRowsInSight";

const EMPTY_ROW = 27;
export const PROMPT_ID = "page-prompt";

const useStyles = makeStyles({
  paper: { display: "inline-block", backgroundColor: tokens.colorNeutralBackground1 },
  table: { borderCollapse: "separate", borderSpacing: 0, tableLayout: "fixed" },
  mark: {
    position: "sticky",
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: "border-box",
    textAlign: "center",
  },
  letter: { top: 0, height: "22px" },
  number: { left: 0, width: "32px", zIndex: 1 },
  corner: { top: 0, left: 0, zIndex: 3, width: "32px" },
  marked: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
});

interface Props {
  readonly sheet: PageSheet;
  readonly look: SheetLook;
  readonly selection: Selection;
  readonly edit: Edit | null;
  /** What a figure is, by its place. */
  readonly meanings: ReadonlyMap<number, string>;
  readonly table: RefObject<HTMLTableElement | null>;
  onKeyDown(event: KeyboardEvent): void;
  onType(text: string): void;
  onPoint(event: MouseEvent, row: number, col: number): void;
  onOpen(): void;
  onCopy(event: ClipboardEvent): void;
  onCut(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
}

/** A sheet on white paper, with its letters and numbers; one stop of the Tab key. */
export function SheetTable(props: Props) {
  const styles = useStyles();
  const { page } = useStrings();
  const { sheet, look, selection } = props;
  const rows = look.rows + BELOW;
  const heights = useMemo(
    () => Array.from({ length: rows }, (_item, row) => look.heights[row] ?? EMPTY_ROW),
    [look, rows],
  );
  const runs = useRowsInSight(props.table, heights, (look.header?.to ?? -1) + 1, selection.row);
  const width = look.widths.reduce((sum, each) => sum + each, 32);
  return (
    <FluentProvider theme={webLightTheme} className={styles.paper}>
      <table
        ref={props.table}
        {...OWN_TAB}
        role="grid"
        aria-label={page.table.label(sheet.name)}
        aria-multiselectable
        aria-rowcount={rows}
        className={styles.table}
        style={{ width }}
        onKeyDown={props.onKeyDown}
        onMouseDown={(event) => {
          const place = placeUnder(event);
          if (place !== null) props.onPoint(event, place.row, place.col);
        }}
        onDoubleClick={props.onOpen}
        onCopy={props.onCopy}
        onCut={props.onCut}
        onPaste={props.onPaste}
      >
        <colgroup>
          <col style={{ width: 32 }} />
          {look.widths.map((each, col) => (
            <col key={col} style={{ width: each }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td className={mergeClasses(styles.mark, styles.corner)} />
            {look.widths.map((_width, col) => (
              <th
                key={col}
                scope="col"
                className={mergeClasses(
                  styles.mark,
                  styles.letter,
                  isIn(selection.area, selection.row, col) && styles.marked,
                )}
              >
                {addressOf(0, col).slice(0, -1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) =>
            run.kind === "room" ? (
              <tr key={run.from} style={{ height: run.height }} aria-hidden />
            ) : (
              Array.from({ length: run.to - run.from }, (_item, at) => (
                <Row key={run.from + at} {...props} row={run.from + at} />
              ))
            ),
          )}
        </tbody>
      </table>
    </FluentProvider>
  );
}

/** A row with its number. */
function Row(props: Props & { readonly row: number }) {
  const styles = useStyles();
  const { row, look, selection } = props;
  return (
    <tr style={{ height: look.heights[row] ?? EMPTY_ROW }} aria-rowindex={row + 1}>
      <th
        scope="row"
        className={mergeClasses(styles.mark, styles.number, isIn(selection.area, row, selection.col) && styles.marked)}
      >
        {row + 1}
      </th>
      <Line {...props} />
    </tr>
  );
}

/** The cells of a row; those beneath a merge are not there. */
function Line({ row, ...props }: Props & { readonly row: number }) {
  const { page } = useStrings();
  const { sheet, look, selection, edit, meanings, onType, onKeyDown } = props;
  return look.widths.map((_width, col) => {
    const place = placeOf(row, col);
    if (look.covered.has(place)) return null;
    const cell = cellAt(sheet, row, col);
    const style = look.styles.get(place);
    const [above, before] = [look.styles.get(placeOf(row - 1, col)), look.styles.get(placeOf(row, col - 1))];
    const meaning = meanings.get(place);
    const isOpen = look.prompts.has(place);
    return (
      <SheetCell
        key={col}
        row={row}
        col={col}
        cell={cell}
        style={{
          ...cellStyle(style),
          ...edgeStyle(style, row === 0 ? undefined : above, col === 0 ? undefined : before),
        }}
        span={look.merges.get(place)}
        scope={cell.text === "" ? null : scopeOf(look, row, col)}
        isOpen={isOpen}
        isSelected={isIn(selection.area, row, col)}
        isActive={row === selection.row && col === selection.col}
        name={
          meaning === undefined
            ? undefined
            : page.table.cell(addressOf(row, col), meaning, cell.text === "" ? page.table.blank : cell.text)
        }
        promptId={isOpen ? PROMPT_ID : undefined}
        edit={edit?.row === row && edit.col === col ? edit : null}
        onType={onType}
        onKeyDown={onKeyDown}
      />
    );
  });
}

function scopeOf({ header, figures }: SheetLook, row: number, col: number): "col" | "row" | null {
  if (header === null || figures.has(placeOf(row, col))) return null;
  if (row >= header.from && row <= header.to) return "col";
  return row > header.to && col < header.labelCols ? "row" : null;
}

function isIn({ row, col, rows, cols }: Area, atRow: number, atCol: number): boolean {
  return atRow >= row && atRow < row + rows && atCol >= col && atCol < col + cols;
}

function placeUnder({ target }: MouseEvent): { readonly row: number; readonly col: number } | null {
  const cell = target instanceof Element && !(target instanceof HTMLInputElement) ? target.closest("[data-row]") : null;
  return cell instanceof HTMLElement ? { row: Number(cell.dataset["row"]), col: Number(cell.dataset["col"]) } : null;
}
