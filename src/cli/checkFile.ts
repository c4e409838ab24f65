import { createHash } from "node:crypto";
import { cellLabel, cellTitle } from "../core/edition/cellInfo";
import type { Edition } from "../core/edition/edition";
import type { CellKey } from "../core/model/cellKey";
import type { Finding, FindingGroup, Severity } from "../core/model/finding";
import { noteSentence, type FormNoteCode } from "../core/layout/formNotes";
import { canonicalFigures, spelledFingerprint } from "../core/submission/canonicalFigures";
import { verdictOf } from "../core/submission/verdictOf";
import { message } from "../core/text/message";
import { unjudged } from "../core/validation/unjudged";
import type { ValidationResult } from "../core/validation/validationResult";
import { ReportError } from "./reportError";
import { placeText, type OpenedReport, type FormOffer, type ReportFlags } from "../xlsx/openReport";
import { openFile } from "./openFile";

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
  /**
   * What has to be said without being a finding: hidden figures, tables that do not count, other workbooks' values; what the superior
   * asked in the file and nobody answered.
   */
  readonly notes: readonly {
    readonly code: FormNoteCode | "not-answered";
    readonly message: string;
    readonly cells: readonly string[];
  }[];
  readonly skipped: readonly { readonly rule: string; readonly reason: string }[];
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** A file's report with the fingerprint of its figures, null for an unreadable one. */
export interface CheckedFile {
  readonly report: FileReport;
  /** Spelled in groups, as on `Phiếu kiểm tra`. */
  readonly fingerprint: string | null;
}

/** Checks one file by the same core as the pane. Never throws for what a file holds. */
export function checkFile(file: string, bytes: Uint8Array, offer: FormOffer, flags: ReportFlags): CheckedFile {
  try {
    const opened = openFile(bytes, offer, flags);
    const canonical = canonicalFigures(opened.edition, opened.figures, opened.context);
    const hex = createHash("sha256").update(canonical, "utf8").digest("hex");
    return { report: reportOf(file, opened), fingerprint: spelledFingerprint(hex) };
  } catch (error) {
    if (error instanceof ReportError) return unreadable(file, error.code, error.message);
    throw error;
  }
}

export function unreadable(file: string, code: string, text: string): CheckedFile {
  const none = { form: null, unit: null, period: null, findings: [], missing: [], notes: [], skipped: [] };
  return {
    report: { file, verdict: "unreadable", ...none, error: { code, message: text } },
    fingerprint: null,
  };
}

function reportOf(file: string, opened: OpenedReport): FileReport {
  const { edition, context, properties, result, places, notes, replied } = opened;
  const address = (cell: CellKey): string[] => [places.get(cell) ?? []].flat().map(placeText);
  const { kind } = verdictOf(result);
  return {
    file,
    verdict: kind === "ready" || kind === "explain" ? kind : "blocked",
    form: edition.id,
    unit: properties?.context.unitName ?? null,
    period: String(context.year),
    findings: [
      ...result.groups.flatMap((group) => group.findings.map((finding) => reported(finding, group, address))),
      ...blanks(edition, result, address),
    ],
    missing: result.missing.map((cell) => address(cell)[0] ?? cellLabel(edition, cell)),
    notes: [
      ...notes.map((note) => ({ code: note.code, message: noteSentence(note), cells: note.cells.map(placeText) })),
      ...(replied?.points ?? [])
        .filter(({ state }) => state === "open")
        .map(({ item }) => ({
          code: "not-answered" as const,
          message: `Cấp trên hỏi, chưa trả lời: ${item.words}`,
          cells: item.cell === null ? [] : address(item.cell),
        })),
    ],
    skipped: unjudged(result.outcomes).map(({ code, reason }) => ({ rule: code, reason })),
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
          ? sentence.format({ label: cellTitle(edition, cell) })
          : `Không tìm thấy ô “${cellLabel(edition, cell)}” trong tệp: thiếu phụ lục, hàng hoặc cột.`,
      fixes: [],
    };
  });
}
