import { cellLabel } from "../edition/cellInfo";
import type { Edition } from "../edition/edition";
import { appendicesOf, reportTitle } from "../edition/period";
import type { FindingGroup } from "../model/finding";
import type { ReportContext } from "../model/reportContext";
import type { BlockRole, ReportBlock, ReportDocument } from "../narrative/reportDocument";
import { formatShortDate } from "../text/viDate";
import { unjudged, type Unjudged } from "../validation/unjudged";
import type { RuleOutcome, ValidationResult } from "../validation/validationResult";
import type { Verdict } from "./verdict";
import { openGroups } from "./verdictOf";

/** What the officer reads before handing in, and the receiver afterwards. */
export interface Checklist {
  readonly completeness: readonly { readonly label: string; readonly filled: number; readonly all: number }[];
  readonly blocking: readonly FindingGroup[];
  readonly owed: readonly FindingGroup[];
  readonly justified: readonly FindingGroup[];
  readonly notes: readonly FindingGroup[];
  readonly skipped: readonly Unjudged[];
  readonly passed: readonly RuleOutcome[];
}

export function checklistOf(edition: Edition, { level }: ReportContext, result: ValidationResult): Checklist {
  const open = openGroups(result);
  return {
    completeness: appendicesOf(edition, level).map(({ key, label }) => {
      const all = result.required.filter((cell) => cell.startsWith(`${key}.`)).length;
      return { label, all, filled: all - result.missing.filter((cell) => cell.startsWith(`${key}.`)).length };
    }),
    blocking: open.filter(({ severity }) => severity === "blocking"),
    owed: open.filter(({ severity }) => severity === "explain"),
    justified: result.groups.filter(({ justification }) => justification?.isValid === true),
    notes: result.groups.filter(({ severity }) => severity === "note"),
    skipped: unjudged(result.outcomes),
    passed: result.outcomes.filter(({ status }) => status === "passed"),
  };
}

const VERDICTS: Readonly<Record<Verdict["kind"], string>> = {
  none: "Chưa có phụ lục",
  empty: "Chưa ghi số liệu",
  blocked: "Chưa nộp được",
  explain: "Nộp được sau khi giải trình",
  ready: "Đủ điều kiện nộp",
};

/**
 * The checklist as a page. @param checkedAt as the officer reads it. @param fingerprint spelled in groups. @param unanswered what the
 * superior asked and nobody answered
 */
export function checklistDocument(
  edition: Edition,
  context: ReportContext,
  result: ValidationResult,
  verdict: Verdict,
  {
    checkedAt,
    fingerprint,
    unanswered = [],
  }: {
    readonly checkedAt: string;
    readonly fingerprint: string;
    readonly unanswered?: readonly string[] | undefined;
  },
): ReportDocument {
  const list = checklistOf(edition, context, result);
  const lines: (readonly [role: BlockRole, text: string])[] = [
    ["title", "PHIẾU KIỂM TRA"],
    ["subject", `${reportTitle(edition, context)} – ${context.unitName}`],
    ["paragraph", `Kết quả: ${VERDICTS[verdict.kind]}.`],
    ["paragraph", `Kiểm tra lúc: ${checkedAt}. Bộ quy tắc: ${edition.id}, bản ${edition.version}.`],
    [
      "paragraph",
      `Số liệu tính đến ngày: ${dated(context.dataCutOff)}. Ngày báo cáo: ${dated(context.reportDate)}. Hạn nộp: trước ngày ${dated(context.deadline)}.`,
    ],
    ["heading1", "Mức độ đầy đủ"],
    ...list.completeness.map(
      ({ label, filled, all }) => ["paragraph", `${label}: ${filled}/${all} ô đã ghi.`] as const,
    ),
    ...result.missing.map((cell) => ["paragraph", `Còn trống: ${cellLabel(edition, cell)}.`] as const),
    ...(unanswered.length === 0 ? [] : [["heading1", `Cấp trên hỏi, chưa trả lời: ${unanswered.length}`] as const]),
    ...unanswered.map((words) => ["paragraph", words] as const),
    ...section("Lỗi phải sửa", list.blocking),
    ...section("Cần giải trình", list.owed),
    ...section("Đã giải trình", list.justified),
    ...section("Lưu ý", list.notes),
    ["heading1", "Quy tắc"],
    ["paragraph", `Đạt: ${list.passed.length} quy tắc.`],
    ...list.skipped.map(({ code, reason }) => ["paragraph", `Bỏ qua ${code}: ${reason}`] as const),
    ["heading1", "Dấu số liệu (SHA-256)"],
    ["paragraph", fingerprint],
  ];
  const blocks = lines.map(([role, text], index): ReportBlock => ({
    id: `checklist-${index}`,
    role,
    inlines: [{ kind: "text", text }],
  }));
  return { blocks, gaps: 0, isDraft: false };
}

function dated(date: string | null): string {
  return date === null ? "chưa ghi" : formatShortDate(date);
}

function section(title: string, groups: readonly FindingGroup[]): (readonly [BlockRole, string])[] {
  if (groups.length === 0) return [];
  return [
    ["heading1", `${title}: ${groups.length}`],
    ...groups.map(({ code, message, basis, justification }) => {
      const reason = justification?.isValid === true ? ` Lý do: ${justification.text}` : "";
      return ["paragraph", `${code}: ${message} Căn cứ: ${basis}.${reason}`] as const;
    }),
  ];
}
