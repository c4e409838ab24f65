import type { Edition } from "../edition/edition";
import type { ReportContext } from "../model/reportContext";
import { foldText } from "../text/foldText";
import type { DoubtfulPlace } from "./doubtfulPlace";
import { otherUnitKinds } from "./otherUnitKinds";
import { otherYearThemes } from "./otherYearThemes";
import { yearlessCitations } from "./yearlessCitations";

/** Themes of other years (C02), citations without their year (C03), another kind of unit than the report's own (C04); in the order of the text. */
export function doubtfulPlaces(text: string, edition: Edition, context: ReportContext): readonly DoubtfulPlace[] {
  const folded = foldText(text);
  return [
    ...otherYearThemes(folded, edition, context),
    ...yearlessCitations(folded),
    ...otherUnitKinds(text, folded, edition, context),
  ].sort((a, b) => a.start - b.start);
}
