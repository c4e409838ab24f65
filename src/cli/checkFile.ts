import { cellLabel } from "../core/edition/cellInfo";
import type { Edition } from "../core/edition/edition";
import { periodRange } from "../core/edition/period";
import { addressOf } from "../core/layout/address";
import { figuresOfForms, findForms, type FoundForms } from "../core/layout/findForms";
import type { SheetGrid } from "../core/layout/sheetGrid";
import { titleYear } from "../core/layout/titleYear";
import type { CellKey } from "../core/model/cellKey";
import type { Finding, FindingGroup, Severity } from "../core/model/finding";
import type { Level } from "../core/model/level";
import type { ReportContext } from "../core/model/reportContext";
import type { ReportProperties } from "../core/model/reportProperties";
import { fromStoreXml } from "../core/model/storeXml";
import { verdictOf } from "../core/submission/verdictOf";
import { message } from "../core/text/message";
import { validate } from "../core/validation/validate";
import type { ValidationResult } from "../core/validation/validationResult";
import { BookError } from "../xlsx/bookError";
import { readBook } from "../xlsx/readBook";
import { bookGrids } from "../xlsx/bookGrids";

export interface CheckFlags {
  readonly level?: Level | undefined;
  /** The year. */
  readonly period?: number | undefined;
}

export interface ReportedFinding {
  readonly rule: string;
  readonly id: string;
  readonly severity: Severity;
  readonly group: string;
  /** Whether this is the cause of its group; the others are consequences. */
  readonly cause: boolean;
  readonly justification: string | null;
  /** A1 addresses in the file; empty for findings about the report as a whole. */
  readonly cells: readonly string[];
  readonly message: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly cell: string; readonly value: number | null }[];
  }[];
}

/** What the command line says of one file, as documented in the README. */
export interface FileReport {
  readonly file: string;
  readonly verdict: "ready" | "explain" | "blocked" | "unreadable";
  readonly form: string | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly findings: readonly ReportedFinding[];
  readonly missing: readonly string[];
  readonly skipped: readonly { readonly rule: string; readonly reason: string }[];
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** Checks one file by the same core as the pane. Never throws for what a file holds. */
export function checkFile(
  file: string,
  bytes: Uint8Array,
  editions: readonly Edition[],
  flags: CheckFlags,
): FileReport {
  try {
    const book = readBook(bytes);
    const sheets = bookGrids(book);
    const found = findForms(editions, sheets);
    if (found.edition === null) return unreadable(file, "no-form", "Không tìm thấy phụ lục nào trong tệp.");
    if (found.forms.length === 0) return unreadable(file, "uncertain-form", doubt(found));
    const stored = book.customXml.flatMap((xml) => fromStoreXml(xml) ?? [])[0] ?? null;
    return reportOf(file, found.edition, found, sheets, stored, flags);
  } catch (error) {
    if (error instanceof BookError) return unreadable(file, error.code, error.message);
    throw error;
  }
}

function doubt({ edition, doubtful }: FoundForms): string {
  const places = doubtful.map(({ appendixKey, sheet, area }) => {
    const label = edition?.appendices.find(({ key }) => key === appendixKey)?.label ?? appendixKey;
    return `${label} (${place(sheet.name, area.row, area.col)})`;
  });
  return `Có bảng giống ${places.join(", ")} nhưng không đủ chắc chắn để kiểm tra. Mở tệp bằng Excel và dùng ngăn làm việc để chỉ bảng.`;
}

export function unreadable(file: string, code: string, text: string): FileReport {
  const none = { form: null, unit: null, period: null, findings: [], missing: [], skipped: [] };
  return { file, verdict: "unreadable", ...none, error: { code, message: text } };
}

function reportOf(
  file: string,
  edition: Edition,
  found: FoundForms,
  sheets: readonly SheetGrid[],
  stored: ReportProperties | null,
  flags: CheckFlags,
): FileReport {
  const own = stored?.context.editionId === edition.id ? stored.context : null;
  const context = contextFor(edition, found, sheets, own, flags);
  const figures = figuresOfForms(found.forms);
  const result = validate(edition, figures, context, {
    withoutParticulars: own === null,
    justifications: stored?.justifications ?? [],
  });
  const places = new Map(
    found.forms.flatMap(({ sheet, cells }) =>
      [...cells].map(([key, { row, col }]) => [key, place(sheet.name, row, col)] as const),
    ),
  );
  const address = (cell: CellKey): string[] => [places.get(cell) ?? []].flat();
  const { kind } = verdictOf(result);
  return {
    file,
    verdict: kind === "ready" || kind === "explain" ? kind : "blocked",
    form: edition.id,
    unit: own?.unitName ?? null,
    period: String(context.year),
    findings: [
      ...result.groups.flatMap((group) => group.findings.map((finding) => reported(finding, group, address))),
      ...blanks(edition, result, address),
    ],
    missing: result.missing.map((cell) => places.get(cell) ?? cellLabel(edition, cell)),
    skipped: result.outcomes.flatMap((outcome) =>
      outcome.status === "skipped" || outcome.status === "broken"
        ? [{ rule: outcome.code, reason: outcome.reason }]
        : [],
    ),
    error: null,
  };
}

function reported(
  finding: Finding,
  group: FindingGroup,
  address: (cell: CellKey) => readonly string[],
): ReportedFinding {
  return {
    rule: finding.code,
    id: finding.id,
    severity: finding.severity,
    group: group.id,
    cause: finding.ruleId === group.findings[0]?.ruleId,
    justification: group.justification?.isValid === true ? group.justification.text : null,
    cells: finding.cells.flatMap(address),
    message: finding.message,
    fixes: finding.fixes.map(({ title, edits }) => ({
      title,
      edits: edits.flatMap(({ cell, value }) => address(cell).map((at) => ({ cell: at, value }))),
    })),
  };
}

/** A blank is counted while typing; at the desk of the receiver it is a finding of its own. */
function blanks(
  edition: Edition,
  { missing, groups }: ValidationResult,
  address: (cell: CellKey) => readonly string[],
): readonly ReportedFinding[] {
  const rule = edition.rules.find(({ kind }) => kind === "required");
  if (rule === undefined) return [];
  const sentence = message(rule.message);
  return missing.map((cell) => {
    // Where a more telling finding blames the blank, it is its consequence.
    const told = groups.find(
      ({ findings: [head], fixes }) =>
        head?.cells[0] === cell || fixes.some(({ edits }) => edits.some((edit) => edit.cell === cell)),
    );
    const label = edition.appendices
      .flatMap(({ key, groups }) => groups.flatMap(({ columns }) => columns.map((column) => ({ key, column }))))
      .find(({ key, column }) => cell.startsWith(`${key}.`) && cell.endsWith(`.${column.key}`))?.column.label;
    const id = `${rule.id}@${cell}`;
    return {
      rule: rule.code,
      id,
      severity: rule.severity,
      group: told?.id ?? id,
      cause: told === undefined,
      justification: null,
      cells: address(cell),
      message:
        address(cell).length > 0
          ? sentence.format({ label: label ?? cell })
          : `Không tìm thấy ô “${cellLabel(edition, cell)}” trong tệp: thiếu phụ lục, hàng hoặc cột.`,
      fixes: [],
    };
  });
}

/** Flags first, then the file's own particulars, then what its sheets say. */
function contextFor(
  edition: Edition,
  found: FoundForms,
  sheets: readonly SheetGrid[],
  own: ReportContext | null,
  { level, period }: CheckFlags,
): ReportContext {
  const base: ReportContext = own ?? {
    editionId: edition.id,
    unitName: "",
    level: "xa",
    superior: "",
    periodId: edition.periods[0]?.id ?? "",
    year: titleYear(sheets) ?? lastYearOf(edition, found),
    reportDate: null,
    dataCutOff: null,
    deadline: null,
    theme: null,
    signerTitle: "",
    signerName: "",
  };
  return { ...base, level: level ?? base.level, year: period ?? base.year };
}

/** Without any date: a year in which the rows that were found exist. */
function lastYearOf(edition: Edition, { forms }: FoundForms): number {
  const now = new Date().getFullYear();
  const present = new Set(
    forms.flatMap(({ cells }) => [...cells.keys()].map((key) => key.split(".").slice(0, 2).join("."))),
  );
  const ends = edition.appendices.flatMap(({ key, rows }) =>
    rows.flatMap((row) => (row.until !== undefined && present.has(`${key}.${row.key}`) ? [row.until] : [])),
  );
  const [periodId] = edition.periods.map(({ id }) => id);
  let year = now;
  while (ends.some((end) => periodRange(edition, periodId ?? "", year).to > end)) year -= 1;
  return year;
}

function place(sheet: string, row: number, col: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${addressOf(row, col)}`;
}
