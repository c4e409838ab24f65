import { NumberFormat, PageOrientation, type ISectionPropertiesOptions } from "docx";
import { twips } from "./twips";

/** A4 as Word writes it, in twips. */
const SHORT_SIDE = 11906;
const LONG_SIDE = 16838;
const MARGIN = { top: twips(20), bottom: twips(20), left: twips(30), right: twips(15), header: twips(10) };

/** An A4 page with the margins of Nghị định 30/2020; pages count from 1, the first shows no number. */
export function pageLayout(orientation: "portrait" | "landscape"): PageLayout {
  const isWide = orientation === "landscape";
  return {
    textWidth: (isWide ? LONG_SIDE : SHORT_SIDE) - MARGIN.left - MARGIN.right,
    properties: {
      titlePage: true,
      page: {
        // The library swaps the sides of a landscape page itself.
        size: {
          width: SHORT_SIDE,
          height: LONG_SIDE,
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: MARGIN,
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
  };
}

interface PageLayout {
  /** Between the margins, in twips. */
  readonly textWidth: number;
  readonly properties: ISectionPropertiesOptions;
}
