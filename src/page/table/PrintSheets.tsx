import { FluentProvider, makeStyles, webLightTheme } from "@fluentui/react-components";
import type { Ready } from "../../taskpane/components/ready";
import { placeOf, type PageBook, type PageSheet } from "../book/pageBook";
import { receptionKind } from "../book/receptionKind";
import { placedStyle } from "./cellStyle";
import { lookOfSheet } from "./lookOfSheet";
import { seenLines, seenSize, type SheetLook } from "./sheetLook";
import { shownAt } from "./shownText";
import { formOn, shownSheets } from "./shownSheets";

const useStyles = makeStyles({
  all: { display: "none", "@media print": { display: "block" } },
  landscape: { page: "landscape", ":not(:last-child)": { breakAfter: "page" } },
  portrait: { page: "portrait", ":not(:last-child)": { breakAfter: "page" } },
  table: { width: "100%", borderCollapse: "separate", borderSpacing: 0, tableLayout: "fixed" },
  cell: { padding: "0 5px", overflowWrap: "anywhere" },
});

/** Each table on a page of paper of its own, as the form is printed from Excel. */
export function PrintSheets({ book, snapshot }: { readonly book: PageBook; readonly snapshot: Ready }) {
  const styles = useStyles();
  // A receiving office's tables are long and broad: they are printed from the saved file, as it is set up there.
  const printed = shownSheets(book, snapshot).filter((sheet) => receptionKind(sheet) === null);
  return (
    <FluentProvider theme={webLightTheme} className={styles.all} aria-hidden>
      {printed.map((sheet) => {
        const look = lookOfSheet(sheet, formOn(sheet, snapshot));
        return (
          <div key={sheet.id} className={look.orientation === "landscape" ? styles.landscape : styles.portrait}>
            <Paper sheet={sheet} look={look} />
          </div>
        );
      })}
    </FluentProvider>
  );
}

/** What its file hides is not printed, as in Excel. */
function Paper({ sheet, look }: { readonly sheet: PageSheet; readonly look: SheetLook }) {
  const styles = useStyles();
  const cols = seenLines(look.cols, look.hidden.cols);
  const widthOf = (col: number): number => look.widths[col] ?? 0;
  const all = cols.reduce((sum, col) => sum + widthOf(col), 0);
  return (
    <table className={styles.table}>
      <colgroup>
        {cols.map((col) => (
          <col key={col} style={{ width: `${(widthOf(col) / all) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {seenLines(look.rows, look.hidden.rows).map((row) => (
          <tr key={row} style={{ height: look.heights[row] }}>
            {cols.map((col) => {
              const place = placeOf(row, col);
              if (look.covered.has(place)) return null;
              const merge = look.merges.get(place);
              const span = merge === undefined ? undefined : seenSize(merge, look);
              return (
                <td
                  key={col}
                  className={styles.cell}
                  rowSpan={span?.rows}
                  colSpan={span?.cols}
                  style={placedStyle(look, row, col)}
                >
                  {shownAt(sheet, look, row, col)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
