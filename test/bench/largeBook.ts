import { planSheet } from "../../src/core/layout/planSheet";
import { editions } from "../../src/editions";
import { writeBook } from "../../src/xlsx/write/writeBook";
import { openArchive } from "../../src/xlsx/zip";
import { contextOf } from "../support/figures";
import { randomOf } from "./randomBook";

const ROWS = 40_000;

/** A workbook of 5 MB: the three appendices, and an office's list of children, which is not ours. */
export function largeBook(): Uint8Array {
  const [edition] = editions;
  if (edition === undefined) throw new Error("There is no edition.");
  const random = randomOf(15);
  const digits = (): number => Math.floor(random() * 1e12);
  const words = (): string => Array.from({ length: 6 }, () => digits().toString(36)).join(" ");
  const appendices = edition.appendices.map((appendix) => {
    const plan = planSheet(edition, appendix, contextOf(), appendix.label);
    return { kind: "form" as const, plan };
  });
  const rows = Array.from({ length: ROWS }, (_item, row) => [row, words(), words(), digits(), digits()]);
  return writeBook({ sheets: [...appendices, { kind: "grid", name: "Danh sách", rows }] });
}

/** Parts of a file that another one holds byte for byte, and all of its parts. */
export function partsKept(before: Uint8Array, after: Uint8Array): { readonly kept: number; readonly all: number } {
  const [old, now] = [openArchive(before), openArchive(after)];
  const isKept = (name: string): boolean =>
    Buffer.compare(old.read(name) ?? new Uint8Array(), now.read(name) ?? new Uint8Array()) === 0;
  return { kept: old.names.filter(isKept).length, all: old.names.length };
}
