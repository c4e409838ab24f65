import { textXml, type TextTable } from "../write/textTable";

/** Texts that stand in the cells themselves: the file's own list of texts is not touched. */
export function createInlineTexts(): TextTable & { inlined(sheet: string): string } {
  const texts: string[] = [];
  return {
    indexOf: (text) => texts.push(text) - 1,
    get size() {
      return texts.length;
    },
    xml: () => "",
    inlined: (sheet) =>
      sheet.replace(
        / t="s"><v>(\d+)<\/v>/g,
        (_all, index: string) => ` t="inlineStr"><is>${textXml(texts[Number(index)] ?? "")}</is>`,
      ),
  };
}
