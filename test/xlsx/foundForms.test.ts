import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findForms } from "../../src/core/layout/findForms";
import { planSheet } from "../../src/core/layout/planSheet";
import type { FoundForm, SheetGrid } from "../../src/core/layout/sheetGrid";
import { editions as offered } from "../../src/editions";
import { BookError } from "../../src/xlsx/bookError";
import { bookGrids } from "../../src/xlsx/bookGrids";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/write/writeBook";
import { habits, yearsOf } from "../bench/habits";
import { cleanReport, gridsOf, randomOf } from "../bench/randomBook";
import { gridOf } from "../support/books";
import { contextFor } from "../support/figures";
import expected from "./foundForms.json";

/** What the first, slow way of looking for forms found, as sums: however it is made quicker, the same has to come out. */
const sums: Readonly<Record<string, string>> = expected;

function told(forms: readonly FoundForm[]): unknown {
  return forms.map(({ sheet, cells, ...form }) => ({ ...form, sheet: sheet.name, cells: [...cells] }));
}

function sumOf(grids: readonly SheetGrid[], offered = editions): string {
  const all = [null, ...offered.map(({ id }) => id), "thang-hanh-dong/2"].flatMap((wanted) =>
    [null, 2022, 2023].map((year) => {
      const { edition, forms, doubtful, unused, rivals, year: found } = findForms(offered, grids, wanted, year);
      return [edition?.id, told(forms), told(doubtful), told(unused), rivals.map(told), found];
    }),
  );
  return createHash("sha256").update(JSON.stringify(all)).digest("hex").slice(0, 16);
}

/** Those of which sums were recorded. */
const editions = offered.filter(({ id }) => ["thang-hanh-dong", "cong-tac-tre-em"].includes(id));
const folder = join(__dirname, "../cases/files");

function gridsOfFile(name: string): readonly SheetGrid[] {
  try {
    return bookGrids(readBook(new Uint8Array(readFileSync(join(folder, name)))));
  } catch (error) {
    if (error instanceof BookError) return [];
    throw error;
  }
}

function* randomGrids(): Generator<readonly [string, readonly SheetGrid[]]> {
  const random = randomOf(7);
  const cases = ["as-is", "upper", "nfd", "spaced"] as const;
  for (let number = 0; number < 60; number += 1) {
    const [edition] = editions;
    if (edition === undefined) return;
    const variety = {
      down: Math.floor(random() * 6),
      right: Math.floor(random() * 3),
      case: cases[number % 4] ?? "as-is",
      numbering: random() < 0.3,
    };
    yield [`random ${number}`, gridsOf(edition, cleanReport(random).figures, variety)];
  }
}

function* habitGrids(): Generator<readonly [string, readonly SheetGrid[]]> {
  const random = randomOf(11);
  for (const [name, habit] of Object.entries(habits)) {
    const [own, last] = [cleanReport(random).figures, cleanReport(random).figures];
    const sheets = habit.make(yearsOf(own, last));
    yield [
      `habit ${name}`,
      sheets.map(({ name: sheet, rows, isHidden = false, hiddenRows = [], hiddenCols = [] }) => ({
        ...gridOf(rows),
        name: sheet,
        hidden: { isSheet: isHidden, rows: new Set(hiddenRows), cols: new Set(hiddenCols) },
      })),
    ];
  }
}

function* plannedGrids(): Generator<readonly [string, readonly SheetGrid[]]> {
  for (const edition of editions)
    for (const level of ["xa", "huyen", "tinh"] as const)
      for (const isUnnamed of [false, true]) {
        const appendices = edition.appendices.filter(({ rows }) => rows.some((row) => row.reportedBy.includes(level)));
        if (appendices.length === 0) continue;
        const sheets = appendices.map((appendix, index) => {
          const plan = planSheet(
            edition,
            appendix,
            contextFor(edition, { level }),
            appendix.sheetName ?? appendix.label,
          );
          const cells = plan.inputs.map(({ row, col }, at) => ({ row, col, content: (index + 1) * 100 + at }));
          return { kind: "form" as const, plan, cells, isUnnamed };
        });
        yield [
          `planned ${edition.id} ${level} ${isUnnamed ? "typed" : "named"}`,
          bookGrids(readBook(writeBook({ sheets }))),
        ];
      }
}

const all: readonly (readonly [string, () => readonly SheetGrid[]])[] = [
  ...readdirSync(folder).map((name) => [name, () => gridsOfFile(name)] as const),
  ...[...randomGrids(), ...habitGrids(), ...plannedGrids()].map(([name, grids]) => [name, () => grids] as const),
];

test.each(all)("%s: the same forms are found in the same places", (name, grids) => {
  const sum = sumOf(grids());
  if (process.env["RECORD"] !== undefined) recorded.set(name, sum);
  else expect(sum).toBe(sums[name]);
});

const recorded = new Map<string, string>();
afterAll(() => {
  if (recorded.size === 0) return;
  const { writeFileSync } = jest.requireActual<typeof import("node:fs")>("node:fs");
  writeFileSync(join(__dirname, "foundForms.json"), `${JSON.stringify(Object.fromEntries(recorded), null, 2)}\n`);
});
