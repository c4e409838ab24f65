import fc from "fast-check";
import { plainText, type ReportDocument } from "../../../src/core/narrative/reportDocument";
import { reconcile, rewrite, settle, type Settlement } from "../../../src/core/narrative/reconcile";
import { readEdit } from "../../../src/core/narrative/readEdit";
import { draftsPart, emptyDraft, type ReportDraft } from "../../../src/core/narrative/reportDraft";
import { renderNarrative } from "../../../src/core/narrative/renderNarrative";
import { saySame } from "../../../src/core/narrative/saySame";
import { validate } from "../../../src/core/validation/validate";
import { editions } from "../../../src/editions";
import { contextOf, figuresOf } from "../../support/figures";

const [edition] = editions;
if (edition === undefined) throw new Error("There is no edition.");
const keys = ["launchPoints", "launchChildren", "fundsBudget", "fundsRaised", "worksBuilt"].map(
  (key) => `pl1.xa.${key}`,
);
const figures = fc.dictionary(fc.constantFrom(...keys), fc.option(fc.nat({ max: 9_000_000 })), { maxKeys: 5 });

function report(given: Readonly<Record<string, number | null>>): ReportDocument {
  const set = figuresOf(edition!, given);
  return renderNarrative(edition!, set, contextOf(), validate(edition!, set, contextOf()));
}

/** What a hand does to a text: words put in, cut out, a number typed over. Own words carry no digits. */
type Edit =
  | { readonly kind: "put"; readonly at: number; readonly words: string }
  | { readonly kind: "cut"; readonly at: number; readonly length: number }
  | { readonly kind: "over"; readonly which: number; readonly number: number };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const edit = fc.oneof(
  fc.record({
    kind: fc.constant("put" as const),
    at: share,
    words: fc.constantFrom(" xã đã", " (khen)", "“hay”", " Ơ-đu"),
  }),
  fc.record({ kind: fc.constant("cut" as const), at: share, length: fc.integer({ min: 1, max: 25 }) }),
  fc.record({ kind: fc.constant("over" as const), which: fc.nat({ max: 4 }), number: fc.nat({ max: 99_999 }) }),
);
function edited(text: string, by: Edit): string {
  if (by.kind === "put") {
    const at = Math.round(by.at * text.length);
    return text.slice(0, at) + by.words + text.slice(at);
  }
  if (by.kind === "cut") {
    const at = Math.round(by.at * text.length);
    return text.slice(0, at) + text.slice(at + by.length);
  }
  const numbers = [...text.matchAll(/\d[\d.,]*/g)];
  const found = numbers[by.which % Math.max(1, numbers.length)];
  if (found === undefined) return text;
  return text.slice(0, found.index) + String(by.number) + text.slice(found.index + found[0].length);
}
const blockIds = report({})
  .blocks.filter(({ role }) => role === "paragraph")
  .map(({ id }) => id);
const step = fc.oneof(
  fc.record({ kind: fc.constant("figures" as const), given: figures }),
  fc.record({ kind: fc.constant("edit" as const), block: fc.constantFrom(...blockIds), by: edit }),
  fc.record({
    kind: fc.constant("settle" as const),
    block: fc.constantFrom(...blockIds),
    how: fc.constantFrom<Settlement>("mine", "numbers"),
  }),
);

test("whatever is edited and whatever changes: no word is lost, no wrong number unmarked, the rest follows the sheet", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), figures, (steps, start) => {
      let fresh = report(start);
      let draft: ReportDraft = emptyDraft;
      /** What each touched block must say, numbers left out. */
      const words = new Map<string, string>();
      const bare = (text: string): string => text.replace(/[\d.,%]+/g, "#");
      for (const each of steps) {
        const before = reconcile(fresh, draft).blocks;
        if (each.kind === "figures") fresh = report(each.given);
        else if (each.kind === "edit") {
          const text = edited(plainText(before.find(({ id }) => id === each.block)?.inlines ?? []), each.by);
          draft = rewrite(draft, fresh, each.block, text);
          const now = reconcile(fresh, draft).blocks.find(({ id }) => id === each.block);
          if (now?.state === "drafted") words.delete(each.block);
          else {
            expect(plainText(now?.inlines ?? [])).toBe(text.normalize("NFC"));
            words.set(each.block, bare(text.normalize("NFC")));
          }
        } else draft = settle(draft, fresh, each.block, each.how);
        // Through the file and back, at every step.
        const stored = draftsPart.parse(draftsPart.write({ x: draft }));
        draft = (stored.kind === "read" ? stored.data["x"] : undefined) ?? emptyDraft;
        for (const block of reconcile(fresh, draft).blocks) {
          const own = words.get(block.id);
          if (own !== undefined) expect(bare(plainText(block.inlines))).toBe(own);
          const today = new Map(
            (fresh.blocks.find(({ id }) => id === block.id)?.inlines ?? []).flatMap((inline) =>
              inline.kind === "number" ? [[inline.id, inline.text] as const] : [],
            ),
          );
          for (const inline of block.inlines) {
            if (inline.kind !== "number") continue;
            const said = today.get(inline.id);
            expect(inline.now === null).toBe(said !== undefined && saySame(inline.text, said));
          }
        }
        const drafted = reconcile(fresh, draft).blocks.filter(({ id, state }) => state === "drafted" && !words.has(id));
        for (const { id, inlines } of drafted)
          if (!Object.keys(draft.fills).some((key) => key.startsWith(`${id}/`)))
            expect(inlines).toEqual(fresh.blocks.find((block) => block.id === id)?.inlines);
      }
    }),
    { numRuns: 150 },
  );
});

test("an edit read back says exactly what was typed", () => {
  const [shown] = report({ "pl1.xa.launchPoints": 1, "pl1.xa.launchChildren": 700 }).blocks.filter(
    ({ id }) => id === "I.2-a",
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.array(edit, { maxLength: 5 })), (how) => {
      const text = typeof how === "string" ? how : how.reduce(edited, plainText(shown?.inlines ?? []));
      expect(plainText(readEdit(shown?.inlines ?? [], text))).toBe(text);
    }),
    { numRuns: 500 },
  );
});
