import type { FoldedText } from "../text/foldText";
import type { DoubtfulPlace } from "./doubtfulPlace";

/** Who issues circulars; `TT` before other letters is an office's own sign, such as that of a proposal (`15/TT-BCH`). */
const ISSUERS = [
  "b(?:l[đd]tbxh|yt|tc|g[đd][đd]t|nv|ca|qp|tp|ng|ct|xd|gtvt|tttt|kh&?cn|kh[đd]t|tnmt|nnmt|nnptnt|nn&ptnt|dttg|vhtt?dl)",
  "nhnn",
  "ttcp",
  "vpcp",
  "ub(?:dt|tdtt)",
  "tandtc",
  "vksndtc",
  "ktnn",
].join("|");

/** As offices type it: any dash or none, `ND` for `NĐ`, slash and dash changed round, a broken line. */
const CITATION = new RegExp(
  `(\\d{1,4})\\s?(?:/\\s?(?:n[đd]\\s?[-‐-―]?\\s?cp|tt(?:lt)?\\s?[-‐-―]?\\s?(?:${ISSUERS})(?:-[\\p{L}&]+)*)|-\\s?n[đd]/cp)(?![\\p{L}\\d])`,
  "gu",
);
const DATE_BEHIND = /^[^.;\n]{0,40}?(?:\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?|năm )((?:19|20)\d\d)/u;
/** Decrees and circulars carry their year since then. */
const FIRST_YEAR = 1997;

/** Decrees and circulars cited by a number without its year (C03). */
export function yearlessCitations({ plain, startOf, endOf }: FoldedText): readonly DoubtfulPlace[] {
  return [...plain.matchAll(CITATION)].flatMap(({ 0: whole, 1: number = "", index }) => {
    // With its year the number stands behind another, as in `56/2017/NĐ-CP`.
    if (/[\d/]$/.test(plain.slice(0, index).trimEnd())) return [];
    const year = DATE_BEHIND.exec(plain.slice(index + whole.length))?.[1];
    if (year !== undefined && Number(year) < FIRST_YEAR) return [];
    const sign = signOf(whole.slice(number.length));
    const message = `Số của nghị định, thông tư phải có năm ban hành: ghi ${number}/${year ?? "…"}/${sign} thay cho ${number}/${sign}.`;
    return [{ code: "C03" as const, start: startOf(index), end: endOf(index + whole.length), message }];
  });
}

/** The sign as it is written rightly: `NĐ-CP`, `TT-BYT`. */
function signOf(typed: string): string {
  const letters = typed
    .replace(/^\s?[/-]/, "")
    .replace(/\s/g, "")
    .toUpperCase()
    .replace(/[‐-―]/g, "-");
  return letters.replace(/^N[ĐD][-/]?CP$/, "NĐ-CP").replace(/^(TT(?:LT)?)-?(?=[BNTVUK])/, "$1-");
}
