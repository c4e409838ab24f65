import { parseEdition, type GeneralParts } from "../../edition/parseEdition";
import type { Edition } from "../../edition/edition";
import { appendixOfTable } from "./appendixOfTable";
import { figureColumns, figureRows } from "../form/figuresOfTable";
import { narrativeOfForm } from "./narrativeOfForm";
import type { OwnForm } from "../form/ownForm";
import { rulesOfTable } from "./rulesOfTable";
import { textOfForm } from "./textOfForm";

export type BuiltEdition =
  | { readonly kind: "edition"; readonly edition: Edition }
  /** Sentences for whoever wrote the rules. */
  | { readonly kind: "refused"; readonly problems: readonly string[] };

/**
 * An office's form as an edition like any other: its tables, the general rules, the sums that were found on it, the rules that the
 * office added, and a plain paragraph for each table.
 */
export function editionOfOwnForm(form: OwnForm, general: GeneralParts): BuiltEdition {
  const empty = form.tables.filter((table) => figureColumns(table).length === 0 || figureRows(table).length === 0);
  if (empty.length > 0) return { kind: "refused", problems: empty.map(({ label }) => sayEmpty(label)) };
  const sums = form.tables.flatMap((table, index) => rulesOfTable(table, index));
  try {
    const edition = parseEdition({
      edition: {
        id: form.id,
        version: String(form.version),
        title: form.title,
        sheetTitle: form.title,
        badge: { kind: "own", text: "Biểu mẫu của đơn vị" },
        legalBase: form.issuer === "" ? "Văn bản của cấp trên" : form.issuer,
        whenLabel: "Theo văn bản giao báo cáo",
        periods: PERIODS,
        levels: LEVELS,
        deadlines: [],
        themes: [],
        reasons: REASONS,
        signerTitles: SIGNERS,
      },
      appendices: form.tables.map(appendixOfTable),
      general,
      rules: [...sums, ...form.rules],
      narrative: narrativeOfForm(form),
      text: textOfForm(form),
    });
    return { kind: "edition", edition };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { kind: "refused", problems: problemsIn(error) };
  }
}

function sayEmpty(label: string): string {
  return `Bảng “${label}” không có cột hoặc hàng nào chứa số liệu để kiểm tra. Chọn loại số liệu cho ít nhất một cột và một hàng, hoặc bỏ bảng này.`;
}

const PERIODS = [
  { id: "nam", label: "Năm", from: "01-01", to: "12-31" },
  { id: "sau-thang", label: "6 tháng", from: "01-01", to: "06-30", name: "6 tháng năm {year}" },
  { id: "chin-thang", label: "9 tháng", from: "01-01", to: "09-30", name: "9 tháng năm {year}" },
  { id: "quy-1", label: "Quý I", from: "01-01", to: "03-31", name: "quý I năm {year}" },
  { id: "quy-2", label: "Quý II", from: "04-01", to: "06-30", name: "quý II năm {year}" },
  { id: "quy-3", label: "Quý III", from: "07-01", to: "09-30", name: "quý III năm {year}" },
  { id: "quy-4", label: "Quý IV", from: "10-01", to: "12-31", name: "quý IV năm {year}" },
];
const LEVELS = [
  { id: "xa", label: "Xã" },
  { id: "huyen", label: "Huyện", until: "2025-06-30" },
  { id: "tinh", label: "Tỉnh" },
];
const REASONS = ["Đã kiểm tra lại với đơn vị thực hiện, số liệu đúng."];
const SIGNERS = ["KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", "CHỦ TỊCH"];

/** What `parseEdition` finds, for whoever made the form rather than for us. */
const IN_VIETNAMESE: readonly (readonly [RegExp, string])[] = [
  [/^(.*): id used twice$/, "Mã quy tắc $1 được dùng hai lần."],
  [/^(.*): key (.*) used twice$/, "$1: mã $2 được dùng hai lần."],
  [/^(.*): unknown figure (.*)$/, "Quy tắc $1 nêu ô $2, nhưng biểu không có ô đó."],
  [/^(.*): unknown (?:row|column) (.*)$/, "$1: không có hàng hoặc cột $2."],
  [/^(.*): unknown placeholder (.*)$/, "Câu báo của quy tắc $1 có chỗ trống lạ: $2."],
];

/** A schema's issues by their places, or the lines of a list of broken references. */
function problemsIn(error: Error): readonly string[] {
  const issues = "issues" in error && Array.isArray(error.issues) ? (error.issues as { path: unknown[] }[]) : null;
  const lines =
    issues?.map(({ path }) => `Biểu mẫu hoặc quy tắc sai dạng tại ${path.join(" › ") || "đầu tệp"}.`) ??
    error.message.split("\n").slice(1).map(inVietnamese);
  return lines.length === 0 ? [`Không dùng được biểu mẫu: ${error.message}`] : lines.slice(0, 30);
}

function inVietnamese(line: string): string {
  const [pattern, sentence] = IN_VIETNAMESE.find(([each]) => each.test(line)) ?? [];
  return pattern === undefined || sentence === undefined
    ? `Biểu mẫu không hợp lệ: ${line}.`
    : line.replace(pattern, sentence);
}
