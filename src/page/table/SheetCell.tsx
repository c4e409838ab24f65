import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { Edit } from "./tableDesk";

const useStyles = makeStyles({
  cell: {
    position: "relative",
    padding: "0 5px",
    overflow: "hidden",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground1,
    cursor: "cell",
    fontWeight: "normal",
  },
  selected: { boxShadow: `inset 0 0 0 100vmax ${tokens.colorSubtleBackgroundLightAlphaPressed}` },
  active: { outline: `3px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-3px" },
  // Forced colours take the tint away: a dashed line says that it is to be filled.
  open: {
    "@media (forced-colors: active)": { outline: "1px dashed CanvasText", outlineOffset: "-4px" },
  },
  openActive: { "@media (forced-colors: active)": { outline: "3px solid Highlight", outlineOffset: "-3px" } },
  wrong: { backgroundColor: `${tokens.colorPaletteRedBackground1} !important` },
  field: {
    position: "absolute",
    inset: 0,
    width: "100%",
    height: "100%",
    boxSizing: "border-box",
    padding: "0 5px",
    border: 0,
    outline: `3px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-3px",
    font: "inherit",
    textAlign: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  /** As it is shown. */
  readonly text: string;
  readonly style: CSSProperties;
  readonly span: { readonly rows: number; readonly cols: number } | undefined;
  /** Of the form's header, or a row's label. */
  readonly scope: "col" | "row" | null;
  readonly isOpen: boolean;
  /** A text where a number belongs. */
  readonly isWrong: boolean;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  /** Name for a screen reader; the content itself where it is absent. */
  readonly name?: string | undefined;
  readonly promptId?: string | undefined;
  readonly edit: Edit | null;
  readonly row: number;
  readonly col: number;
  onType(text: string): void;
}

/** One cell of the table; a field while it is typed into. */
export function SheetCell(props: Props) {
  const styles = useStyles();
  const { text, style, span, scope, isOpen, isWrong, isSelected, isActive, name, promptId, edit, row, col } = props;
  const Cell = scope === null ? "td" : "th";
  return (
    <Cell
      {...(scope === null ? { role: "gridcell" } : { scope, role: scope === "col" ? "columnheader" : "rowheader" })}
      className={mergeClasses(
        styles.cell,
        isSelected && styles.selected,
        isOpen && styles.open,
        isWrong && styles.wrong,
        isActive && styles.active,
        isActive && styles.openActive,
      )}
      style={style}
      rowSpan={span?.rows}
      colSpan={span?.cols}
      data-row={row}
      data-col={col}
      tabIndex={isActive ? 0 : -1}
      aria-selected={isSelected}
      aria-label={name}
      aria-describedby={isActive ? promptId : undefined}
      {...(isOpen ? {} : { "aria-readonly": true })}
    >
      {edit === null ? (
        text
      ) : (
        <input
          className={styles.field}
          aria-label={name ?? text}
          value={edit.text}
          autoComplete="off"
          data-editing
          onChange={({ target }) => props.onType(target.value)}
        />
      )}
    </Cell>
  );
}
