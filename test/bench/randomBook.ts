import type { Edition } from "../../src/core/edition/edition";
import { rowsOn } from "../../src/core/edition/period";
import type { RawCell } from "../../src/core/model/rawCell";
import { emptyCell, type SheetGrid } from "../../src/core/layout/sheetGrid";

export type Content = number | string | null;

/** Numbers from 0 to 1 in an order that the seed decides (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The figures of one commune, in the keys of the edition. */
export interface RandomReport {
  readonly figures: Map<string, Content>;
  readonly prior: ReadonlyMap<string, Content>;
}

/** A report as a commune could hand it in: pairs whole, sums in đồng, every cell written. */
export function cleanReport(random: () => number): RandomReport {
  const whole = (low: number, high: number): number => Math.floor(low + random() * (high - low + 1));
  const perhaps = (share: number, value: () => number): number => (random() < share ? value() : 0);
  const money = (children: number): number => (children === 0 ? 0 : children * whole(5, 60) * 10_000);
  const launch = perhaps(0.95, () => whole(1, 6));
  const gifts = perhaps(0.9, () => whole(5, 300));
  const scholars = perhaps(0.5, () => whole(1, 60));
  const patients = perhaps(0.4, () => whole(10, 800));
  const works = perhaps(0.2, () => whole(1, 3));
  const activities = launch > 0 ? whole(1, 12) : perhaps(0.5, () => whole(1, 12));
  const play = perhaps(0.7, () => whole(1, 10));
  const figures = new Map<string, Content>([
    ["pl1.xa.launchPoints", launch],
    ["pl1.xa.launchChildren", launch * whole(80, 700)],
    ["pl1.xa.worksBuilt", works],
    ["pl1.xa.worksUpgraded", perhaps(0.2, () => whole(1, 4))],
    ["pl1.xa.fundsBudget", whole(1, 80) * 500_000],
    ["pl1.xa.fundsRaised", perhaps(0.7, () => whole(1, 60) * 250_000)],
    ["pl2.all.giftChildren", gifts],
    ["pl2.all.giftMoney", money(gifts)],
    ["pl2.all.scholarshipChildren", scholars],
    ["pl2.all.scholarshipMoney", money(scholars)],
    ["pl2.all.careChildren", patients],
    ["pl2.all.careMoney", money(patients)],
    ["pl3.all.participationActivities", activities],
    ["pl3.all.participationChildren", activities * whole(20, 200)],
    ["pl3.all.playActivities", play],
    ["pl3.all.playChildren", play * whole(20, 300)],
  ]);
  // Last year differs by up to two thirds either way, and never in every figure alike.
  const prior = new Map(
    [...figures].map(([key, value]) => [key, Math.round(Number(value) * (0.6 + random() * 0.9))] as const),
  );
  return { figures, prior };
}

/** How an office's sheet may differ from ours without being wrong. */
export interface Variety {
  readonly down: number;
  readonly right: number;
  readonly case: "as-is" | "upper" | "nfd" | "spaced";
  readonly numbering: boolean;
}

/** The three appendices of a commune in 2023, as grids without our names. */
export function gridsOf(
  edition: Edition,
  figures: ReadonlyMap<string, Content>,
  variety: Variety,
): readonly SheetGrid[] {
  const say = (text: string): string =>
    ({ "as-is": text, upper: text.toUpperCase(), nfd: text.normalize("NFD"), spaced: text.replaceAll(" ", "  ") })[
      variety.case
    ];
  return edition.appendices.map((appendix) => {
    const labelled = appendix.rows.some(({ label }) => label !== "");
    const columns = appendix.groups.flatMap((group) => group.columns);
    const start = labelled ? 1 : 0;
    const rows: Content[][] = [
      [say(edition.sheetTitle.replace("{year}", "2023"))],
      [
        ...Array<Content>(start).fill(null),
        ...appendix.groups.flatMap(({ label, columns: own }) => own.map((_c, i) => (i === 0 ? say(label) : null))),
      ],
      [...Array<Content>(start).fill(null), ...columns.map(({ label }) => say(label))],
      ...(variety.numbering
        ? [[...Array<Content>(start).fill(null), ...columns.map((_column, i) => `(${i + 1})`)]]
        : []),
      ...rowsOn(appendix, "2023-06-30").map(({ key, label }) => [
        ...(labelled ? [say(label)] : []),
        ...columns.map((column) => figures.get(`${appendix.key}.${key}.${column.key}`) ?? null),
      ]),
    ];
    return grid(appendix.label, rows, variety);
  });
}

function grid(name: string, rows: readonly (readonly Content[])[], { down, right }: Variety): SheetGrid {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    name,
    merges: [],
    used: { row: down, col: right, rows: rows.length, cols: width },
    names: new Map(),
    cell: (row, col) => rawOf(rows[row - down]?.[col - right] ?? null),
  };
}

function rawOf(content: Content): RawCell {
  if (content === null) return emptyCell;
  const type = typeof content === "number" ? "Double" : "String";
  return { value: content, formula: null, text: String(content), numberFormat: "General", type };
}
