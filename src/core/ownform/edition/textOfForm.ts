import { figureColumns, figureRows } from "../form/figuresOfTable";
import type { OwnForm, OwnTable } from "../form/ownForm";

/** A label of fewer words is said of too many things. */
const FEWEST_WORDS = 2;
const MOST_COLUMNS = 4;

/** By which words a text speaks of an office's figures: the labels of rows that no other row has, unparsed. */
export function textOfForm({ tables }: OwnForm) {
  const labels = tables.flatMap(({ rows }) => rows.map(({ label }) => fold(label)));
  const isClear = (label: string): boolean =>
    label.split(/\s+/).length >= FEWEST_WORDS && labels.filter((other) => other === fold(label)).length === 1;
  return {
    topics: tables.flatMap((table) => topicsOf(table, isClear)),
    shares: [],
    places: {},
    others: [],
  };
}

function topicsOf(table: OwnTable, isClear: (label: string) => boolean) {
  const columns = figureColumns(table).slice(0, MOST_COLUMNS);
  return figureRows(table)
    .filter(({ label }) => isClear(label))
    .map(({ key, label }) => ({
      id: `${table.key}-${key}`,
      cues: [label],
      figures: columns.map((column) => ({ cell: `${table.key}.${key}.${column.key}` })),
    }));
}

function fold(label: string): string {
  return label.normalize("NFC").toLowerCase().trim();
}
