import type { ReportStyle } from "./reportStyle";

const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** `Phụ lục 01` → `Phụ lục I` wherever it stands, in that style (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function appendixLabels(text: string, { appendices }: ReportStyle): string {
  if (appendices === "form") return text;
  return text.replace(/(phụ lục) 0*(\d+)/giu, (whole, word: string, number: string) => {
    const roman = ROMAN[Number(number)];
    return roman === undefined || roman === "" ? whole : `${word} ${roman}`;
  });
}
