import { emptyCollationBook, newCollation, type CollationBook } from "../../src/core/reception/collation";
import { asHeld } from "../../src/session/collate/deskValues";
import { ask } from "../core/consolidation/returned";

const copied = (book: CollationBook): CollationBook => JSON.parse(JSON.stringify(book)) as CollationBook;
const held: CollationBook = {
  ...emptyCollationBook,
  active: "a",
  list: { units: [{ id: "Xã A", name: "Xã A", code: null, predecessors: [], level: "xa" }], source: "Dán vào" },
  collations: {
    a: { ...newCollation(ask), decisions: [{ decision: { kind: "take", digest: "d" }, at: 1, reason: "" }] },
  },
};

test("what the workbook gives back unchanged stays the same object, so that nothing is worked out again", () => {
  const kept = asHeld(copied(held), held);
  expect(kept).toEqual(held);
  expect(kept.list).toBe(held.list);
  for (const part of ["ask", "decisions", "receipts"] as const)
    expect(kept.collations["a"]?.[part]).toBe(held.collations["a"]?.[part]);
});

test("what another window changed there is taken over", () => {
  const other = copied(held);
  const changed = {
    ...other,
    list: null,
    collations: {
      ...other.collations,
      a: { ...newCollation(ask), receipts: { d: "2026-07-19" } },
      b: newCollation(ask),
    },
  };
  expect(asHeld(changed, held)).toEqual(changed);
});
