import { tokens } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { PlanStyle } from "../../core/layout/sheetPlan";
import { placeOf } from "../book/pageBook";
import type { SheetLook } from "./sheetLook";

const ALIGN = { Left: "left", Center: "center", Right: "right" } as const;
const LINE = `1px solid ${tokens.colorNeutralForeground1}`;

/** The look of a cell as the browser draws it. Fills are the sheet's own: on paper they are part of the form. */
export function placedStyle({ styles }: SheetLook, row: number, col: number): CSSProperties {
  const style = styles.get(placeOf(row, col));
  const above = row === 0 ? undefined : styles.get(placeOf(row - 1, col));
  const before = col === 0 ? undefined : styles.get(placeOf(row, col - 1));
  return { ...cellStyle(style), ...edgeStyle(style, above, before) };
}

function cellStyle(style: PlanStyle | undefined): CSSProperties {
  if (style === undefined) return {};
  return {
    fontFamily: style.fontName === undefined ? undefined : `"${style.fontName}", serif`,
    fontSize: style.fontSize === undefined ? undefined : `${style.fontSize}pt`,
    fontWeight: style.bold === true ? "bold" : "normal",
    color: style.color,
    fontStyle: style.italic === true ? "italic" : "normal",
    textAlign: style.horizontal === undefined ? undefined : ALIGN[style.horizontal],
    verticalAlign: style.vertical === "Center" ? "middle" : "bottom",
    whiteSpace: style.wrap === true ? "pre-wrap" : undefined,
    backgroundColor: style.fill,
    borderRight: style.border === undefined ? undefined : LINE,
    borderBottom: style.border === undefined ? undefined : LINE,
  };
}

/** The lines at the upper and left edge, which no neighbour draws. */
function edgeStyle(
  style: PlanStyle | undefined,
  above: PlanStyle | undefined,
  before: PlanStyle | undefined,
): CSSProperties {
  if (style?.border === undefined) return {};
  return {
    ...(above?.border === undefined ? { borderTop: LINE } : {}),
    ...(before?.border === undefined ? { borderLeft: LINE } : {}),
  };
}
