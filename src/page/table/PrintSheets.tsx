import { FluentProvider, makeStyles, webLightTheme } from "@fluentui/react-components";
import type { Ready } from "../../taskpane/components/ready";
import { cellAt, placeOf, type PageBook, type PageSheet } from "../book/pageBook";
import { receptionKind } from "../book/receptionKind";
import { cellStyle, edgeStyle } from "./cellStyle";
import { lookOfSheet } from "./lookOfSheet";
import type { SheetLook } from "./sheetLook";
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

function Paper({ sheet, look }: { readonly sheet: PageSheet; readonly look: SheetLook }) {
  const styles = useStyles();
  const all = look.widths.reduce((sum, width) => sum + width, 0);
  return (
    <table className={styles.table}>
      <colgroup>
        {look.widths.map((width, col) => (
          <col key={col} style={{ width: `${(width / all) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {Array.from({ length: look.rows }, (_item, row) => (
          <tr key={row} style={{ height: look.heights[row] }}>
            {look.widths.map((_width, col) => {
              const place = placeOf(row, col);
              if (look.covered.has(place)) return null;
              const style = look.styles.get(place);
              const above = row === 0 ? undefined : look.styles.get(placeOf(row - 1, col));
              const before = col === 0 ? undefined : look.styles.get(placeOf(row, col - 1));
              const span = look.merges.get(place);
              return (
                <td
                  key={col}
                  className={styles.cell}
                  rowSpan={span?.rows}
                  colSpan={span?.cols}
                  style={{ ...cellStyle(style), ...edgeStyle(style, above, before) }}
                >
                  {cellAt(sheet, row, col).text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
