import { parseArea } from "../../src/core/layout/address";
import type { BookStore } from "../../src/page/book/createBookStore";
import { cellAt, type PageSheet } from "../../src/page/book/pageBook";
import { typeInto } from "../../src/page/book/typing";
import { createMemoryPort } from "../../src/page/createMemoryPort";
import type { ContractBook } from "./portContract";

/** The page's workbook as the contract meets it. */
export function contractBook(store: BookStore): ContractBook {
  const named = (name: string): PageSheet => {
    const sheet = store.view().book.sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`No sheet ${name}.`);
    return sheet;
  };
  const at = (address: string) => {
    const area = parseArea(address);
    if (area === null) throw new Error(`No address ${address}.`);
    return area;
  };
  return {
    port: createMemoryPort(store),
    type: (sheet, address, text) => void typeInto(store, named(sheet).id, [{ ...at(address), text }]),
    valueAt: (sheet, address) => cellAt(named(sheet), at(address).row, at(address).col).value,
    copy(name) {
      const { id, ...sheet } = named(name);
      const copied = (formula: string): string => formula.replaceAll(`'${name}'!`, `'${name} (2)'!`);
      const names = new Map([...sheet.names].map(([own, formula]) => [own, copied(formula)]));
      const copy = { ...sheet, id: `${id}000`, name: `${name} (2)`, names };
      store.change((book) => ({ ...book, sheets: [...book.sheets, copy] }), "sheets");
    },
    bringToFront: (name) => store.show(named(name).id),
    settled: async () => undefined,
  };
}
