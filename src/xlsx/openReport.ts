import type { Edition } from "../core/edition/edition";
import type { GeneralParts } from "../core/edition/parseEdition";
import { addressOf } from "../core/layout/address";
import { notesOnForms, type FormNote } from "../core/layout/formNotes";
import { figuresOfForms, findForms, type FoundForms } from "../core/layout/findForms";
import { titlePeriod } from "../core/layout/titlePeriod";
import { titleYear } from "../core/layout/titleYear";
import type { CellKey } from "../core/model/cellKey";
import type { FigureSet } from "../core/model/figureSet";
import type { Level } from "../core/model/level";
import { priorFigures } from "../core/model/priorReport";
import type { ReportContext } from "../core/model/reportContext";
import type { ReportId } from "../core/model/reportId";
import { propertiesPart, type ReportProperties } from "../core/model/reportProperties";
import { gatherParts } from "../core/model/storedPart";
import { draftsPart, type DraftStore } from "../core/narrative/reportDraft";
import { editionOfOwnForm } from "../core/ownform/edition/editionOfOwnForm";
import { formsPart } from "../core/ownform/exchange/formsPart";
import { validate } from "../core/validation/validate";
import type { ValidationResult } from "../core/validation/validationResult";
import { bookGrids } from "./bookGrids";
import { FormError } from "./formError";
import { readBook, type Book } from "./readBook";
import { bareContext, lastYearOf } from "./bareContext";

/** What the caller says of every file; it goes before what the file says. */
export interface ReportFlags {
  readonly level?: Level | undefined;
  /** The year. */
  readonly period?: number | undefined;
}

/** A report as a file holds it, judged. */
export interface OpenedReport {
  readonly id: ReportId;
  readonly edition: Edition;
  readonly context: ReportContext;
  /** What travels with the file; null where it has no particulars of this form. */
  readonly properties: ReportProperties | null;
  readonly figures: FigureSet;
  readonly prior: FigureSet | null;
  readonly result: ValidationResult;
  /** The drafts that travel with the file, as far as they can be read. */
  readonly drafts: DraftStore;
  /** What has to be said of the sheets besides. */
  readonly notes: readonly FormNote[];
  /** Figure → `'Phụ lục 01'!C8` in the file as found. */
  readonly places: ReadonlyMap<CellKey, string>;
}

/** The forms that a file may hold, and what an office's own forms in it are completed with. */
export interface FormOffer {
  readonly editions: readonly Edition[];
  readonly general: GeneralParts;
}

/** @throws BookError for a file that cannot be read, FormError for one that holds no form for certain. */
export function openReport(bytes: Uint8Array, offer: FormOffer, flags: ReportFlags): OpenedReport {
  const book = readBook(bytes);
  const editions = [...offer.editions, ...ownEditions(book, offer)];
  const sheets = bookGrids(book);
  const stored = gatherParts(propertiesPart, book.customXml).data;
  const year = flags.period ?? (stored === null ? null : stored.reports[stored.active]?.context.year);
  const found = findForms(editions, sheets, stored?.active, year);
  const { edition } = found;
  if (edition === null) throw new FormError("no-form", "Không tìm thấy phụ lục nào trong tệp.");
  // What may be an appendix and is not read would be told as blanks.
  if (found.doubtful.length > 0) throw new FormError("uncertain-form", doubt(edition, found, year ?? found.year));
  const id = found.forms[0]?.report ?? edition.id;
  const own = stored?.reports[id];
  const properties = own?.context.editionId === edition.id ? own : null;
  const context = contextFor(edition, found, properties?.context ?? null, flags);
  const figures = figuresOfForms(found.forms);
  const prior = properties?.prior ? priorFigures(properties.prior) : null;
  const result = validate(edition, figures, context, {
    withoutParticulars: properties === null,
    justifications: properties?.justifications ?? [],
    prior,
  });
  const places = new Map(
    found.forms.flatMap(({ sheet, cells }) =>
      [...cells].map(([key, { row, col }]) => [key, place(sheet.name, row, col)] as const),
    ),
  );
  const drafts = gatherParts(draftsPart, book.customXml).data ?? {};
  return {
    id,
    edition,
    context,
    properties,
    figures,
    prior,
    result,
    drafts,
    places,
    notes: notesOnForms(found, context.year),
  };
}

/** The office's own forms that travel with the file; none where they cannot be read. */
function ownEditions({ customXml }: Book, { general }: FormOffer): readonly Edition[] {
  return (gatherParts(formsPart, customXml).data ?? []).flatMap((form) => {
    const built = editionOfOwnForm(form, general);
    return built.kind === "edition" ? [built.edition] : [];
  });
}

/** What was found with too little certainty, and which columns are in doubt. */
function doubt({ appendices }: Edition, { doubtful, rivals }: FoundForms, year: number | null): string {
  if (rivals.length > 0) {
    const told = rivals.map((forms) => {
      const label = appendices.find(({ key }) => key === forms[0]?.appendixKey)?.label ?? "";
      return `${label}: ${forms.map(({ sheet, area }) => place(sheet.name, area.row, area.col)).join(", ")}`;
    });
    return `Có nhiều bảng cùng một phụ lục mà số liệu khác nhau (${told.join("; ")}). Giữ lại một bảng, hoặc ẩn sheet không dùng, rồi kiểm tra lại.`;
  }
  const places = doubtful.map(({ appendixKey, sheet, area, columns, year: named }) => {
    const appendix = appendices.find(({ key }) => key === appendixKey);
    const names = (appendix?.groups ?? []).flatMap((group) =>
      group.columns.filter(({ key }) => columns.some((column) => column.key === key && column.col === null)),
    );
    const lacking = names.length === 0 ? "" : `, không thấy cột ${names.map(({ name }) => name).join(", ")}`;
    const other =
      named === null || year === null || named === year ? "" : `, tiêu đề ghi năm ${named} chứ không phải ${year}`;
    const hidden = sheet.hidden?.isSheet === true ? ", sheet đang bị ẩn" : "";
    return `${appendix?.label ?? appendixKey} (${place(sheet.name, area.row, area.col)}${lacking}${other}${hidden})`;
  });
  return `Có bảng giống ${places.join("; ")} nhưng không đủ chắc chắn để kiểm tra. Mở tệp bằng Excel và dùng ngăn làm việc để chỉ bảng.`;
}

/** Flags first, then the file's own particulars, then what its sheets say. */
function contextFor(
  edition: Edition,
  found: FoundForms,
  own: ReportContext | null,
  { level, period }: ReportFlags,
): ReportContext {
  const sheets = found.forms.map(({ sheet }) => sheet);
  const base: ReportContext = own ?? {
    ...bareContext(edition),
    periodId: titlePeriod(edition, sheets) ?? edition.periods[0]?.id ?? "",
    year: found.year ?? titleYear(sheets) ?? lastYearOf(edition, cellsOf(found)),
  };
  return { ...base, level: level ?? base.level, year: period ?? base.year };
}

function place(sheet: string, row: number, col: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${addressOf(row, col)}`;
}

function cellsOf({ forms }: FoundForms): readonly CellKey[] {
  return forms.flatMap(({ cells }) => [...cells.keys()]);
}
