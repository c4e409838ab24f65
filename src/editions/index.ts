import type { Edition } from "../core/edition/edition";
import { parseEdition, type GeneralParts } from "../core/edition/parseEdition";
import halfYear1 from "./cong-tac-tre-em/appendix-1.json";
import halfYear2 from "./cong-tac-tre-em/appendix-2.json";
import halfYear3 from "./cong-tac-tre-em/appendix-3.json";
import halfYear from "./cong-tac-tre-em/edition.json";
import halfYearNarrative from "./cong-tac-tre-em/narrative.json";
import halfYearRules from "./cong-tac-tre-em/rules.json";
import halfYearText from "./cong-tac-tre-em/text.json";
import indicators from "./general/indicators.json";
import generalRules from "./general/rules.json";
import generalNarrative from "./general/narrative.json";
import generalText from "./general/text.json";
import themes from "./general/themes.json";
import june1 from "./thang-hanh-dong/appendix-1.json";
import june2 from "./thang-hanh-dong/appendix-2.json";
import june3 from "./thang-hanh-dong/appendix-3.json";
import june from "./thang-hanh-dong/edition.json";
import juneNarrative from "./thang-hanh-dong/narrative.json";
import juneRules from "./thang-hanh-dong/rules.json";
import juneText from "./thang-hanh-dong/text.json";
import statistics from "./thong-ke-tre-em/edition.json";
import statistics601 from "./thong-ke-tre-em/form-601-602.json";
import statistics603 from "./thong-ke-tre-em/form-603.json";
import statistics604 from "./thong-ke-tre-em/form-604.json";
import statistics605 from "./thong-ke-tre-em/form-605.json";
import statisticsNarrative from "./thong-ke-tre-em/narrative.json";
import statisticsRules from "./thong-ke-tre-em/rules.json";
import statisticsText from "./thong-ke-tre-em/text.json";
import commune1 from "./xa-phu-hop-tre-em/appendix.json";
import commune from "./xa-phu-hop-tre-em/edition.json";
import communeNarrative from "./xa-phu-hop-tre-em/narrative.json";
import communeRules from "./xa-phu-hop-tre-em/rules.json";
import communeText from "./xa-phu-hop-tre-em/text.json";

/** What every form has, an office's own included. */
export const general: GeneralParts = {
  rules: generalRules,
  narrative: generalNarrative,
  text: generalText,
  indicators,
  themes,
};

/** Every edition on offer. Parsed once, when loaded: wrong data never reach an officer. */
export const editions: readonly Edition[] = [
  parseEdition({
    edition: { ...june, themes },
    appendices: [june1, june2, june3],
    general,
    rules: juneRules,
    narrative: juneNarrative,
    text: juneText,
  }),
  parseEdition({
    edition: halfYear,
    appendices: [halfYear1, halfYear2, halfYear3],
    general,
    rules: halfYearRules,
    narrative: halfYearNarrative,
    text: halfYearText,
  }),
  parseEdition({
    edition: statistics,
    appendices: [statistics601, statistics603, statistics604, statistics605],
    general,
    rules: statisticsRules,
    narrative: statisticsNarrative,
    text: statisticsText,
  }),
  parseEdition({
    edition: commune,
    appendices: [commune1],
    general,
    rules: communeRules,
    narrative: communeNarrative,
    text: communeText,
  }),
];
