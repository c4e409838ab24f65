import { appendixCells } from "../edition/cellInfo";
import type { Edition } from "../edition/edition";
import type { CellValue } from "../model/cellValue";
import type { CollatedSums } from "../model/collatedUnits";
import type { FigureSet } from "../model/figureSet";
import type { ReportContext } from "../model/reportContext";
import type { Rule } from "../edition/rule";
import { validate } from "../validation/validate";
import type { RuleProblem } from "./ruleProblem";

/** Rules times figures: beyond it trying every example would keep the officer waiting. */
const MOST_WORK = 400_000;

type Example = Rule["examples"]["invalid"][number] | Rule["examples"]["valid"][number];

/** Rules whose examples do not show what they say. */
export function lintExamples(edition: Edition): readonly RuleProblem[] {
  const cells = edition.appendices.reduce((sum, appendix) => sum + appendixCells(appendix).size, 0);
  if (edition.rules.length * cells > MOST_WORK) {
    const message = `Biểu mẫu có ${edition.rules.length} quy tắc trên ${cells} ô nên chưa thử hết các ví dụ.`;
    return [{ kind: "unchecked", severity: "warning", rules: [], cells: [], message }];
  }
  return edition.rules.flatMap((rule) => {
    const { valid, invalid } = rule.examples;
    const isShown =
      valid.every((example) => blamed(edition, rule, example).length === 0) &&
      invalid.every((example) => blamed(edition, rule, example).includes(example.at));
    if (isShown) return [];
    const message = `Ví dụ của quy tắc ${rule.id} không đúng như quy tắc xét: sửa ví dụ hoặc sửa quy tắc.`;
    return [{ kind: "broken-example" as const, severity: "error" as const, rules: [rule.id], cells: [], message }];
  });
}

/** What the rule blames first; a blank that it asks for counts as blamed. */
function blamed(
  edition: Edition,
  rule: Rule,
  { given, prior, units, level = "xa", context }: Example,
): readonly (string | null)[] {
  const alone: Edition = { ...edition, rules: [rule] };
  const result = validate(
    alone,
    figuresOf(edition, given),
    { ...particularsOf(edition), level, ...context },
    {
      prior: prior === undefined ? null : figuresOf(edition, prior),
      units: units === undefined ? null : sumsOf(units),
    },
  );
  if (rule.kind === "required") return result.missing.filter((key) => key in given);
  return result.findings.map(({ cells }) => cells[0] ?? null);
}

/** Of two units out of three. */
function sumsOf(totals: NonNullable<Example["units"]>): CollatedSums {
  const numbers = Object.entries(totals).map(([key, sum]) => [key, typeof sum === "number" ? sum : null] as const);
  const standing = { provisional: [], missing: ["xã Mẫu C"], open: [], besides: [] };
  return { level: "xa", counted: 2, expected: 3, ...standing, totals: Object.fromEntries(numbers) };
}

/** Every figure blank but those given. */
function figuresOf(edition: Edition, given: Rule["examples"]["valid"][number]["given"]): FigureSet {
  const keys = edition.appendices.flatMap((appendix) => [...appendixCells(appendix).keys()]);
  return new Map(keys.map((key) => [key, { value: valueOf(given[key] ?? null), formula: null }]));
}

function valueOf(value: string | number | boolean | null): CellValue {
  if (value === null) return { kind: "blank" };
  if (typeof value === "number") return { kind: "number", value };
  return typeof value === "boolean" ? { kind: "boolean", value } : { kind: "text", text: value };
}

/** A punctual report of an invented commune, for which examples are written. */
function particularsOf({ id, periods }: Edition): ReportContext {
  return {
    editionId: id,
    unitName: "UBND xã Mẫu",
    level: "xa",
    superior: "UBND huyện Mẫu",
    periodId: periods[0]?.id ?? "",
    year: 2023,
    reportDate: "2023-07-05",
    dataCutOff: "2023-06-30",
    deadline: "2023-07-10",
    theme: null,
    signerTitle: "",
    signerName: "",
  };
}
