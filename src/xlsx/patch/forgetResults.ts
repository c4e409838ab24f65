import { relationshipsOf } from "../relationships";
import type { OpenPackage } from "./openPackage";
import { removePart } from "./packageLeads";
import { sheetParts } from "./sheetParts";
import { edited, removed } from "./textEdits";
import { attributeOf, xmlTree, type XmlElement } from "./xmlTree";

/** What follows the formulas' settings in a workbook. */
const BEHIND = [
  ...["oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing"],
  ...["fileRecoveryPr", "webPublishObjects", "extLst"],
];

/** No result that may be stale stays. @param changed paths of the sheets whose cells were changed. @throws BookError */
export function forgetResults(book: OpenPackage, workbook: string, changed: ReadonlySet<string>): void {
  for (const part of sheetParts(book, workbook).values()) {
    const text = book.text(part) ?? "";
    const without = withoutResults(text, changed.has(part));
    if (without !== text) book.set(part, without);
  }
  askForResults(book, workbook);
}

/** The order of calculation goes, and the program works all formulas out on opening. @throws BookError */
function askForResults(book: OpenPackage, workbook: string): void {
  const chain = relationshipsOf(book, workbook).find(({ type }) => type === "calcChain")?.target;
  if (chain !== undefined) removePart(book, workbook, chain);
  const text = book.text(workbook) ?? "";
  const root = xmlTree(text, 3);
  const settings = root.children.find(({ name }) => name === "calcPr");
  if (settings !== undefined) {
    const open = text
      .slice(settings.start, settings.openEnd)
      .replace(/\s(?:\w+:)?fullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, "");
    const asked = open.replace(/(\s*\/?>)$/, ' fullCalcOnLoad="1"$1');
    book.set(workbook, edited(text, [{ start: settings.start, end: settings.openEnd, text: asked }]));
    return;
  }
  const at = root.children.find(({ name }) => BEHIND.includes(name))?.start ?? root.closeStart;
  book.set(workbook, edited(text, [{ start: at, end: at, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` }]));
}

/**
 * A sheet without the kept results of its formulas: who reads it before a program has worked them out sees that they are not.
 * @param isChanged whether cells of this very sheet were changed; of another sheet only one whose formulas lead elsewhere is looked at.
 */
export function withoutResults(text: string, isChanged: boolean): string {
  const formulas = formulasOf(text);
  if (formulas.length === 0 || (!isChanged && !formulas.some(({ formula }) => leadsElsewhere(text, formula))))
    return text;
  return edited(
    text,
    formulas.flatMap(({ cell }) => {
      const values = cell.children.filter(({ name }) => name === "v").map(removed);
      const type = /\st\s*=\s*("[^"]*"|'[^']*')/.exec(text.slice(cell.start, cell.openEnd));
      if (type === null || values.length === 0) return values;
      const start = cell.start + type.index;
      return [{ start, end: start + type[0].length, text: "" }, ...values];
    }),
  );
}

function formulasOf(text: string): readonly { readonly cell: XmlElement; readonly formula: XmlElement }[] {
  // Most sheets of a report have none, and are not looked through.
  if (!/<(?:\w+:)?f[\s>/]/.test(text)) return [];
  const data = xmlTree(text).children.find(({ name }) => name === "sheetData");
  return (data?.children ?? []).flatMap((row) =>
    row.children.flatMap((cell) => {
      const formula = cell.children.find(({ name }) => name === "f");
      return formula === undefined ? [] : [{ cell, formula }];
    }),
  );
}

/** Another sheet, a name, a table, a place that is worked out; where the formula stands elsewhere, that is not known. */
function leadsElsewhere(text: string, formula: XmlElement): boolean {
  if (attributeOf(formula, "t") === "shared" && formula.isSelfClosing) return false;
  const words = text
    .slice(formula.openEnd, formula.closeStart)
    .replace(/&quot;/g, '"')
    .replace(/"[^"]*"/g, "");
  if (/[!#[\]]|\b(?:INDIRECT|OFFSET)\b/i.test(words)) return true;
  const names = words.match(/[\p{L}_\\][\p{L}\d_.\\]*(?![\p{L}\d_.\\]|\s*\()/gu) ?? [];
  return names.some((name) => !/^(?:[A-Z]{1,3}\d{0,7}|TRUE|FALSE)$/i.test(name));
}
