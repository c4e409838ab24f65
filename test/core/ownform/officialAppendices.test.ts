import { reportingLevel } from "../../../src/core/edition/period";
import { planSheet } from "../../../src/core/layout/planSheet";
import { proposeTables } from "../../../src/core/ownform/proposal/proposeTables";
import { editions } from "../../../src/editions";
import type { Content } from "../../support/books";
import { contextFor } from "../../support/figures";
import { formGrid } from "./formGrid";

const all = editions.flatMap((edition) => edition.appendices.map((appendix) => ({ edition, appendix })));
const cases = all.filter(({ appendix }) => appendix.heading === undefined);
const printed = all.filter(({ appendix }) => appendix.heading !== undefined);

// A heading in three columns over the table looks like a table of words where nothing is merged; the figures' own table is the last.
test.each(printed)("$appendix.label of $edition.id, taken as a foreign sheet, keeps its columns and rows", (each) => {
  const { edition, appendix } = each;
  const plan = planSheet(edition, appendix, contextFor(edition, { level: "tinh" }), appendix.label);
  const rows = Array.from({ length: plan.rows }, (): Content[] => Array.from({ length: plan.cols }, () => null));
  for (const { row, col, text } of plan.texts) (rows[row] ?? [])[col] = text;
  const table = proposeTables(formGrid({ rows }, [])).at(-1)?.table;
  expect(table?.columns.map(({ header }) => header.at(-1))).toEqual([
    appendix.codeHeader,
    ...appendix.groups.flatMap(({ columns }) => columns.map(({ label }) => label)),
  ]);
  expect(table?.rows).toHaveLength(appendix.rows.length);
});

test.each(cases)(
  "$appendix.label of $edition.id, taken as a foreign sheet, is proposed as its edition has it",
  ({ edition, appendix }) => {
    const plan = planSheet(
      edition,
      appendix,
      contextFor(edition, { level: reportingLevel(edition, "tinh") }),
      appendix.label,
    );
    const rows = Array.from({ length: plan.rows }, (): Content[] => Array.from({ length: plan.cols }, () => null));
    for (const { row, col, text } of plan.texts) (rows[row] ?? [])[col] = text;
    const [proposed, ...others] = proposeTables(formGrid({ rows }, []));
    expect(others).toEqual([]);
    // A sheet without an appendix label goes by its own name.
    expect(proposed?.table.label).toBe(/^Phụ lục/.test(appendix.label) ? appendix.label : "Biểu mẫu");
    expect(proposed?.table.columns.map(({ header, type }) => ({ header, type }))).toEqual(
      appendix.groups.flatMap((group) =>
        group.columns.map((column) => ({
          header: [group.label, column.label].filter((part) => part !== ""),
          type: column.type,
        })),
      ),
    );
    const labels = appendix.rows.map(({ label }) => label.replace(/^([a-zđ]\)|\d\.|-) /u, ""));
    expect(proposed?.table.rows.map(({ label }) => label)).toEqual(labels);
    const kinds = appendix.rows.map(({ columns }) => (columns?.length === 0 ? "heading" : "figure"));
    // Without merges a heading over one row of figures looks like a row of figures itself: the officer says which it is.
    const wrong = proposed?.table.rows.filter(({ kind }, index) => kind !== kinds[index]).length;
    expect(wrong).toBeLessThanOrEqual(appendix.label === "Phụ lục 3" ? 2 : 0);
    expect([...(proposed?.rowAt.values() ?? [])].at(-1)).toBe(plan.rows - 1);
  },
);
