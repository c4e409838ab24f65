import { cellText, XML } from "./xmlText";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The texts of all cells of a book, each kept once. */
export interface TextTable {
  indexOf(text: string): number;
  readonly size: number;
  xml(): string;
}

export function createTextTable(): TextTable {
  const known = new Map<string, number>();
  let uses = 0;
  return {
    indexOf(text) {
      uses += 1;
      const index = known.get(text) ?? known.size;
      known.set(text, index);
      return index;
    },
    get size() {
      return known.size;
    },
    xml() {
      const items = [...known.keys()].map((text) => `<si>${textXml(text)}</si>`).join("");
      return `${XML}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${known.size}">${items}</sst>`;
    },
  };
}

/** `t` with a text in it. @param prefix of the main namespace, with its colon */
export function textXml(text: string, prefix = ""): string {
  const isKept = /^\s|\s$|[\n\t]|\s\s/.test(text);
  return `<${prefix}t${isKept ? ' xml:space="preserve"' : ""}>${cellText(text)}</${prefix}t>`;
}
