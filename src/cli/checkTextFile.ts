import type { Edition } from "../core/edition/edition";
import type { CellKey } from "../core/model/cellKey";
import type { FigureSet } from "../core/model/figureSet";
import type { Severity } from "../core/model/finding";
import type { ReportContext } from "../core/model/reportContext";
import { textFindings } from "../core/review/textFindings";
import { DocumentError } from "../docx/documentError";
import { readReportText } from "../docx/readReportText";
import { bareContext, lastYearOf } from "../xlsx/bareContext";
import { placeText, type FormOffer, type ReportFlags } from "../xlsx/openReport";
import { openFile } from "./openFile";
import { readFigures } from "./readFigures";
import { ReportError } from "./reportError";

/** What the command line says of one text, as documented in the README. */
export interface TextReport {
  readonly file: string;
  readonly verdict: "ready" | "explain" | "blocked" | "unreadable";
  readonly form: string | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: Severity;
    /** The text it stands on. */
    readonly words: string;
    /** A1 addresses in the workbook, or keys of a file of figures. */
    readonly cells: readonly string[];
    readonly message: string;
    /** The headings above. */
    readonly section: string;
    /** The words with those around them. */
    readonly around: string;
  }[];
  /** What of the text was not read. */
  readonly leftOut: readonly string[];
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** The figures that a text is held against. */
export type FigureSource =
  | { readonly kind: "book"; readonly bytes: Uint8Array }
  | { readonly kind: "figures"; readonly bytes: Uint8Array; readonly form: string };

interface Figures {
  readonly edition: Edition;
  readonly context: ReportContext;
  readonly figures: FigureSet;
  placeOf(cell: CellKey): string;
}

/** Checks one text against its figures by the same core as the pane. @throws ReportError for a file that cannot be used. */
export function checkTextFile(
  file: string,
  bytes: Uint8Array,
  source: FigureSource,
  offer: FormOffer,
  flags: ReportFlags,
): TextReport {
  const { text, leftOut } = textOf(bytes);
  const { edition, context, figures, placeOf } = figuresFrom(source, text, offer, flags);
  const findings = textFindings(edition, text, figures, context).map(({ cells, ...finding }) => ({
    ...finding,
    cells: cells.map(placeOf),
  }));
  const has = (severity: Severity): boolean => findings.some((finding) => finding.severity === severity);
  return {
    file,
    verdict: has("blocking") ? "blocked" : has("explain") ? "explain" : "ready",
    form: edition.id,
    unit: context.unitName === "" ? null : context.unitName,
    period: String(context.year),
    findings,
    leftOut,
    error: null,
  };
}

export function unreadableText(file: string, { code, message }: ReportError): TextReport {
  const none = { form: null, unit: null, period: null, findings: [], leftOut: [] };
  return { file, verdict: "unreadable", ...none, error: { code, message } };
}

function textOf(bytes: Uint8Array) {
  try {
    return readReportText(bytes);
  } catch (error) {
    if (error instanceof DocumentError) throw new ReportError(error.code, error.message);
    throw error;
  }
}

function figuresFrom(source: FigureSource, text: string, offer: FormOffer, flags: ReportFlags): Figures {
  if (source.kind === "book") {
    const { edition, context, figures, places } = openFile(source.bytes, offer, flags);
    const placeOf = (cell: CellKey): string => {
      const place = places.get(cell);
      return place === undefined ? cell : placeText(place);
    };
    return { edition, context, figures, placeOf };
  }
  const edition = offer.editions.find(({ id }) => id === source.form);
  if (edition === undefined) {
    const known = offer.editions.map(({ id }) => id).join(", ");
    throw new ReportError("no-form", `Không có biểu “${source.form}”. Các biểu: ${known}.`);
  }
  const figures = readFigures(source.bytes, edition);
  const told = [...figures].flatMap(([key, { value }]) => (value.kind === "blank" ? [] : [key]));
  const year = flags.period ?? yearIn(text) ?? lastYearOf(edition, told);
  const context = { ...bareContext(edition), year, ...(flags.level === undefined ? {} : { level: flags.level }) };
  return { edition, context, figures, placeOf: (cell) => cell };
}

const TITLE = 600;

/** The year in a report's title. */
function yearIn(text: string): number | null {
  const title = text.search(/^\s*BÁO CÁO\s*$/m);
  const year = title < 0 ? undefined : /năm (20\d\d)/i.exec(text.slice(title, title + TITLE))?.[1];
  return year === undefined ? null : Number(year);
}
