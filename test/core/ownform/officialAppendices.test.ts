import { planSheet } from "../../../src/core/layout/planSheet";
import { proposeTables } from "../../../src/core/ownform/proposeTables";
import { editions } from "../../../src/editions";
import type { Content } from "../../support/books";
import { contextOf } from "../../support/figures";
import { formGrid } from "./formGrid";

const cases = editions.flatMap((edition) => edition.appendices.map((appendix) => ({ edition, appendix })));

test.each(cases)(
  "$appendix.label of $edition.id, taken as a foreign sheet, is proposed as its edition has it",
  (each) => {
    const { edition, appendix } = each;
    const plan = planSheet(edition, appendix, contextOf(), appendix.label);
    const rows = Array.from({ length: plan.rows }, (): Content[] => Array.from({ length: plan.cols }, () => null));
    for (const { row, col, text } of plan.texts) (rows[row] ?? [])[col] = text;
    const [proposed, ...others] = proposeTables(formGrid({ rows }, []));
    expect(others).toEqual([]);
    expect(proposed?.table.label).toBe(appendix.label);
    expect(proposed?.table.columns.map(({ header, type }) => ({ header, type }))).toEqual(
      appendix.groups.flatMap((group) =>
        group.columns.map((column) => ({ header: [group.label, column.label], type: column.type })),
      ),
    );
    expect(proposed?.table.rows.map(({ label, reportedBy }) => ({ label, reportedBy }))).toEqual(
      appendix.rows.map(({ label, reportedBy }) => ({ label, reportedBy })),
    );
    expect(proposed?.table.sums).toEqual([]);
    expect([...(proposed?.rowAt.values() ?? [])].at(-1)).toBe(plan.inputs[0]?.row);
  },
);
