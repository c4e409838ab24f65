import { unjudged } from "../../../src/core/validation/unjudged";

test("rules of one code that say the same are told once; other reasons and other codes apart", () => {
  const skipped = (ruleId: string, reason: string) =>
    ({ ruleId, code: ruleId.slice(0, 3), status: "skipped", reason, wants: "prior" }) as const;
  expect(
    unjudged([
      skipped("A14-change", "Chưa có số liệu."),
      { ruleId: "A01", code: "A01", status: "passed" },
      skipped("A14-copy", "Chưa có số liệu."),
      skipped("A14-other", "Lý do khác."),
      { ruleId: "A13", code: "A13", status: "broken", reason: "Chưa có số liệu." },
      skipped("A10", "Chưa có số liệu."),
    ]),
  ).toEqual([
    { code: "A14", reason: "Chưa có số liệu.", wants: "prior" },
    { code: "A14", reason: "Lý do khác.", wants: "prior" },
    { code: "A13", reason: "Chưa có số liệu.", wants: null },
    { code: "A10", reason: "Chưa có số liệu.", wants: "prior" },
  ]);
});
