import { makeStyles, tokens } from "@fluentui/react-components";

/** Pixels of the column with the rows' numbers. */
export const NUMBERS = 32;

/** The letters over a sheet and the numbers beside it, which stay in sight. */
export const useMarkStyles = makeStyles({
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
  number: { left: 0, width: `${NUMBERS}px`, zIndex: 1 },
  corner: { top: 0, left: 0, zIndex: 3, width: `${NUMBERS}px` },
  marked: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
});
