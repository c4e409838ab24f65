import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Excerpt } from "../../../core/consolidation/returns/excerpt";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: "inherit",
    overflowWrap: "anywhere",
    verticalAlign: "top",
  },
  head: { backgroundColor: tokens.colorNeutralBackground3, textAlign: "center" },
  corner: { width: "32px" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  // What stands behind the figure gives way to it.
  behind: { "@media (max-width: 280px)": { display: "none" } },
  own: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px", fontWeight: "bold" },
});

/** A figure in its file, among its neighbours. @param label what the table shows */
export function ExcerptTable({ excerpt, label }: { readonly excerpt: Excerpt; readonly label: string }) {
  const styles = useStyles();
  const { cols, rows, cells, at } = excerpt;
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <td className={mergeClasses(head, styles.corner)} />
          {cols.map((col, index) => (
            <th key={col} scope="col" className={mergeClasses(head, index > at.col && styles.behind)}>
              {col}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((number, row) => (
          <tr key={number}>
            <th scope="row" className={head}>
              {number}
            </th>
            {cols.map((col, index) => {
              const text = cells[row]?.[index] ?? "";
              const isOwn = row === at.row && index === at.col;
              return (
                <td
                  key={col}
                  className={mergeClasses(
                    styles.cell,
                    /^[\d.,-]+$/.test(text) && styles.number,
                    index > at.col && styles.behind,
                    isOwn && styles.own,
                  )}
                >
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
