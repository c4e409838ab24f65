import fc from "fast-check";
import { askedGroups, askedOf, type OwnReport } from "../../../src/core/consolidation/replies/askedOf";
import { fateOf } from "../../../src/core/consolidation/replies/fateOf";
import { itemOfFinding, itemOfWords, replyTo, type Reply } from "../../../src/core/consolidation/replies/reply";
import { contentOf, shownContent } from "../../../src/core/consolidation/returns/differences";
import type { FigureSet } from "../../../src/core/model/figureSet";
import type { Justification } from "../../../src/core/model/justification";
import { valuesOf } from "../../../src/core/validation/answerTo";
import { readFigure } from "../../../src/core/validation/reading";
import { validate } from "../../../src/core/validation/validate";
import { contextOf, figuresOf, type Given } from "../../support/figures";
import { inOrder } from "../../support/returnFile";
import { june, reportOf } from "./returned";

const context = contextOf({
  year: 2026,
  superior: "Sở Y tế tỉnh Mẫu",
  reportDate: "2026-07-05",
  deadline: "2026-07-20",
});
/** Gifts of 4,000,000 to one child, and a launch without a place: one thing to explain, one to mend. */
const typed: Given = {
  ...inOrder,
  "pl2.all.giftChildren": 1,
  "pl2.all.giftMoney": 128_000_000,
  "pl1.xa.launchPoints": 0,
};
const places = new Map([["pl2.all.giftMoney", { sheet: "Phụ lục 02", address: "B8" }]]);

function own(given: Given | FigureSet, justifications: readonly Justification[] = []): OwnReport {
  const figures = given instanceof Map ? given : figuresOf(june, given as Given);
  const result = validate(june, figures, context, { justifications });
  return { edition: june, figures, properties: { context, justifications, prior: null }, result };
}
const sent = reportOf("xã Mẫu", { given: typed, places });
const findingOf = (severity: string) => {
  const finding = own(typed).result.groups.find((group) => group.severity === severity)?.findings[0];
  if (finding === undefined) throw new Error(`Nothing is found of ${severity}.`);
  return finding;
};
const [odd, wrong] = [findingOf("explain"), findingOf("blocking")];
const written = { writtenOn: "2026-07-21", deadline: "2026-07-25" };
const general = itemOfWords(null, "Đề nghị xã xem lại.", sent);
const aboutToys = itemOfWords("pl3.all.playActivities", "Xã không tổ chức vui chơi?", sent);
const reply = replyTo(
  "Xã Mẫu",
  sent,
  [general, itemOfFinding(odd, sent), itemOfFinding(wrong, sent), aboutToys],
  written,
);
const statesOf = (report: OwnReport, of: Reply = reply) => askedOf(of, report)?.points.map(({ state }) => state);

/** What the pane keeps when the officer answers the point of that place. */
function answered(at: number, text = "Đã kiểm tra, số đúng."): readonly Justification[] {
  const report = own(typed);
  const read = (cell: string) => readFigure(june, report.figures, cell);
  return (askedOf(reply, report)?.points[at]?.reasoned ?? []).map(({ id, cells, message }) => ({
    findingId: id,
    text,
    values: valuesOf(cells, { read }),
    message,
  }));
}

test("the letter stands apart, each point shows its cells and its cause", () => {
  const asked = askedOf(reply, own(typed));
  expect(asked).toMatchObject({ from: "Sở Y tế tỉnh Mẫu", ...written, letter: ["Đề nghị xã xem lại."], open: 3 });
  expect(asked?.points[0]?.group?.findings[0]?.id).toBe(odd.id);
  expect(asked?.points[2]).toMatchObject({ group: null, figures: [{ now: "0", before: "0", isChanged: false }] });
});

const emptied = new Map(figuresOf(june, typed));
emptied.delete("pl3.all.playActivities");

test.each<[string, OwnReport, readonly string[]]>([
  ["as it was sent", own(typed), ["open", "open", "open"]],
  ["mended", own({ ...typed, "pl1.xa.launchPoints": 1 }), ["open", "mended", "open"]],
  ["mended by a figure that it concerns", own({ ...typed, "pl2.all.giftChildren": 40 }), ["mended", "open", "open"]],
  ["explained", own(typed, answered(0)), ["kept", "open", "open"]],
  ["answered in words", own(typed, answered(2)), ["open", "open", "kept"]],
  [
    "an answer to other values",
    own({ ...typed, "pl3.all.playActivities": 2 }, answered(2)),
    ["open", "open", "mended"],
  ],
  ["the cell is gone", own(emptied), ["open", "open", "open"]],
  [
    "the cell is gone, which is answered",
    own(
      emptied,
      answered(2).map((each) => ({ ...each, values: { "pl3.all.playActivities": null } })),
    ),
    ["open", "open", "kept"],
  ],
])("%s", (_what, report, states) => expect(statesOf(report)).toEqual(states));

test("a cell that is gone is told with its old place, never as a figure", () => {
  const moneyGone = new Map(figuresOf(june, typed));
  moneyGone.delete("pl2.all.giftMoney");
  const point = askedOf(
    replyTo("Xã Mẫu", sent, [itemOfWords("pl2.all.giftMoney", "Xem lại.", sent)], written),
    own(moneyGone),
  )?.points[0];
  expect(point).toMatchObject({ isGone: true, state: "open", figures: [], item: { place: { address: "B8" } } });
});

test("words about the whole report are a point where nothing else is asked, answered in words", () => {
  const alone = replyTo("Xã Mẫu", sent, [general], written);
  const [point] = askedOf(alone, own(typed))?.points ?? [];
  const answer = { findingId: point?.id ?? "", text: "Đã bổ sung.", values: {}, message: general.words };
  expect(askedOf(alone, own(typed))).toMatchObject({ letter: [], open: 1 });
  expect(statesOf(own(typed, [answer]), alone)).toEqual(["kept"]);
});

test("what the particulars caused is mended once it is found no more", () => {
  const early = contextOf({ ...context, reportDate: "2026-06-29" });
  const { result } = { result: validate(june, sent.figures, early) };
  const finding = result.findings.find(({ cells }) => cells.length === 0);
  if (finding === undefined) throw new Error("A report before the month's end is found.");
  const asking = replyTo("Xã Mẫu", sent, [itemOfFinding(finding, sent)], written);
  expect(
    statesOf({ ...own(typed), properties: { context: early, justifications: [], prior: null }, result }, asking),
  ).toEqual(["open"]);
  expect(statesOf(own(typed), asking)).toEqual(["mended"]);
});

test("a reason that the superior has read is no answer; it is shown, and another one is", () => {
  const before = {
    findingId: odd.id,
    text: "Đã kiểm tra.",
    values: answered(0)[0]?.values ?? {},
    message: odd.message,
  };
  const again = replyTo("Xã Mẫu", { ...sent, justifications: [before] }, [itemOfFinding(odd, sent)], written);
  expect(askedOf(again, own(typed, [before]))?.points[0]).toMatchObject({ state: "open", known: "Đã kiểm tra." });
  expect(statesOf(own(typed, [{ ...before, text: "Quà của một doanh nghiệp." }]), again)).toEqual(["kept"]);
});

test("what is asked is shown once: its cause is the point's until it is mended", () => {
  expect(askedGroups(askedOf(reply, own(typed)) ?? never())).toEqual(new Set([odd.id, wrong.id]));
  const mendedBadly = own({ ...typed, "pl2.all.giftMoney": 129_000_000 });
  expect(askedGroups(askedOf(reply, mendedBadly) ?? never())).toEqual(new Set([wrong.id]));
});

test("a reply about another form, period or year asks nothing here", () => {
  for (const other of [{ year: 2025 }, { periodId: "khac" }, { editionId: "cong-tac-tre-em" }])
    expect(askedOf({ ...reply, ...other }, own(typed))).toBeNull();
});

test("sender and receiver agree on every answer, whatever was changed and answered", () => {
  const key = fc.constantFrom(
    "pl1.xa.launchPoints",
    "pl2.all.giftMoney",
    "pl2.all.giftChildren",
    "pl3.all.playActivities",
  );
  fc.assert(
    fc.property(
      fc.dictionary(key, fc.option(fc.nat(200_000_000), { nil: null })),
      fc.subarray([0, 1, 2]),
      (changes, answers) => {
        const report = own(
          { ...typed, ...changes },
          answers.flatMap((at) => answered(at)),
        );
        const { figures, properties } = report;
        const fates = fateOf(june, reply, {
          ...context,
          figures,
          justifications: properties.justifications,
        }).items.slice(1);
        const told = { changed: "mended", explained: "kept", unchanged: "open", "to-see": "open" } as const;
        expect(statesOf(report)).toEqual(fates.map(({ fate }) => told[fate]));
      },
    ),
    { numRuns: 60 },
  );
});

test.each<[Parameters<typeof contentOf>[0], string]>([
  [{ kind: "blank" }, ""],
  [{ kind: "number", value: 4_930_000 }, "4.930.000"],
  [{ kind: "number", value: 0 }, "0"],
  [{ kind: "text", text: " 700 trẻ " }, "700 trẻ"],
  [{ kind: "text", text: "" }, ""],
  [{ kind: "boolean", value: true }, "TRUE"],
  [{ kind: "error", code: "#REF!" }, "#REF!"],
  [{ kind: "date", serial: 45_000, shown: "15/3/2023" }, "15/3/2023"],
])("%j is shown as %s", (value, shown) => expect(shownContent(contentOf(value))).toBe(shown));

function never(): never {
  throw new Error("Something is asked about this report.");
}
