import { parseEdition } from "../core/edition/parseEdition";
import type { Edition } from "../core/edition/edition";
import general from "./general/rules.json";
import appendix1 from "./thang-hanh-dong/appendix-1.json";
import appendix2 from "./thang-hanh-dong/appendix-2.json";
import appendix3 from "./thang-hanh-dong/appendix-3.json";
import edition from "./thang-hanh-dong/edition.json";
import narrative from "./thang-hanh-dong/narrative.json";
import rules from "./thang-hanh-dong/rules.json";
import text from "./thang-hanh-dong/text.json";

/** Every edition on offer. Parsed once, when loaded: wrong data never reach an officer. */
export const editions: readonly Edition[] = [
  parseEdition({ edition, appendices: [appendix1, appendix2, appendix3], general, rules, narrative, text }),
];
