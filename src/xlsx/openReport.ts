import type { Edition } from "../core/edition/edition";
import type { GeneralParts } from "../core/edition/parseEdition";
import { addressOf } from "../core/layout/address";
import { notesOnForms, type FormNote } from "../core/layout/formNotes";
import { figuresOfForms, findForms, type FoundForms } from "../core/layout/findForms";
import { unitsOverTables, type HeadedTable } from "../core/consolidation/units/unitsOverTables";
import { askedOf, type AskedReport } from "../core/consolidation/replies/askedOf";
import { ASIDE_NAMES } from "../core/consolidation/letters/asideNames";
import { replyPart } from "../core/consolidation/replies/replyPart";
import { linesOver } from "../core/layout/titles/linesOver";
import { titlePeriod } from "../core/layout/titles/titlePeriod";
import { titleYear } from "../core/layout/titles/titleYear";
import type { SheetGrid } from "../core/layout/sheetGrid";
import type { CellKey } from "../core/model/cellKey";
import type { FigureSet } from "../core/model/figureSet";
import type { Level } from "../core/model/level";
import { priorFigures } from "../core/model/priorReport";
import type { ReportContext } from "../core/model/reportContext";
import type { ReportId } from "../core/model/reportId";
import type { CollatedUnits } from "../core/model/collatedUnits";
import { collatedFor } from "../core/reception/collatedFor";
import { isOwnTable } from "../core/reception/plannedSheet";
import { collationPart } from "../core/reception/collation";
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

/** What a report is taken to be where its file does not say. */
export interface Asked {
  readonly level: Level;
  readonly year: number;
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
  /** What the superior asks about it in the file; null for nothing. */
  readonly replied: AskedReport | null;
  /** Whose reports a receiving office's figures are made of; null where nothing was received. */
  readonly collated: CollatedUnits | null;
  /** What has to be said of the sheets besides. */
  readonly notes: readonly FormNote[];
  /** Figure → its cell in the file as found. */
  readonly places: ReadonlyMap<CellKey, CellPlace>;
  /** Lines over the tables: one of them may be the letterhead. */
  readonly words: readonly string[];
  /** Fingerprints on the file's `Phiếu kiểm tra`, spelled in groups. */
  readonly checked: readonly string[];
}

/** `C8` on its sheet. */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** The forms that a file may hold, and what an office's own forms in it are completed with. */
export interface FormOffer {
  readonly editions: readonly Edition[];
  readonly general: GeneralParts;
}

/** @throws BookError for a file that cannot be read, FormError for one that holds no form for certain. */
export function openReport(
  bytes: Uint8Array,
  offer: FormOffer,
  flags: ReportFlags,
  asked: Asked | null = null,
): OpenedReport {
  const book = readBook(bytes);
  const editions = [...offer.editions, ...ownEditions(book, offer)];
  const all = bookGrids(book);
  const sheets = all.filter((sheet) => !isOwnTable(sheet));
  const stored = gatherParts(propertiesPart, book.customXml).data;
  const year = flags.period ?? stored?.reports[stored.active]?.context.year ?? asked?.year;
  const found = findForms(editions, sheets, stored?.active, year);
  const { edition } = found;
  if (edition === null && sheets.every(({ used }) => used === null) && sheets.length < all.length)
    throw new FormError("own-tables", ASIDE_NAMES["own-tables"]);
  if (edition === null) throw new FormError("no-form", "Không tìm thấy phụ lục nào trong tệp.");
  const headed = unitsOverTables(found, flags.level ?? asked?.level ?? "xa");
  if (headed.length > 0) throw new FormError("several-units", severalUnits(headed));
  // What may be an appendix and is not read would be told as blanks.
  if (found.doubtful.length > 0) throw new FormError("uncertain-form", doubt(edition, found, year ?? found.year));
  const id = found.forms[0]?.report ?? edition.id;
  const own = stored?.reports[id];
  const properties = own?.context.editionId === edition.id ? own : null;
  const context = contextFor(edition, found, properties?.context ?? null, flags, asked);
  const figures = figuresOfForms(found.forms);
  const prior = properties?.prior ? priorFigures(properties.prior) : null;
  const collations = gatherParts(collationPart, book.customXml).data?.collations ?? {};
  const collated = collatedFor(Object.values(collations), context);
  const result = validate(edition, figures, context, {
    withoutParticulars: properties === null,
    justifications: properties?.justifications ?? [],
    prior,
    units: collated,
  });
  const places = new Map(
    found.forms.flatMap(({ sheet, cells }) =>
      [...cells].map(([key, { row, col }]) => [key, { sheet: sheet.name, address: addressOf(row, col) }] as const),
    ),
  );
  const drafts = gatherParts(draftsPart, book.customXml).data ?? {};
  const reply = gatherParts(replyPart, book.customXml).data;
  return {
    id,
    edition,
    context,
    properties,
    figures,
    prior,
    result,
    drafts,
    replied:
      reply === null || properties === null
        ? null
        : askedOf(reply, { edition, figures, properties: { ...properties, context }, result }),
    collated,
    places,
    notes: notesOnForms(found, context.year),
    words: wordsOver(found.forms),
    checked: fingerprintsIn(sheets),
  };
}

const [MOST_WORDS, MOST_TOLD] = [60, 6];

function wordsOver(forms: FoundForms["forms"]): readonly string[] {
  return [...new Set(forms.flatMap((form) => linesOver(form)))].slice(0, MOST_WORDS);
}

const FINGERPRINT = /^(?:[0-9A-F]{4} ){15}[0-9A-F]{4}$/;
const CHECKLIST = /^phiếu kiểm tra/i;

function fingerprintsIn(sheets: readonly SheetGrid[]): readonly string[] {
  return sheets.flatMap(({ name, used, cell }) => {
    if (used === null || !CHECKLIST.test(name.normalize("NFC"))) return [];
    const lines = Array.from({ length: used.rows }, (_line, row) =>
      String(cell(used.row + row, used.col)?.value ?? ""),
    );
    return lines.filter((line) => FINGERPRINT.test(line));
  });
}

/** The office's own forms that travel with the file; none where they cannot be read. */
function ownEditions({ customXml }: Book, { general }: FormOffer): readonly Edition[] {
  return (gatherParts(formsPart, customXml).data ?? []).flatMap((form) => {
    const built = editionOfOwnForm(form, general);
    return built.kind === "edition" ? [built.edition] : [];
  });
}

function severalUnits(headed: readonly HeadedTable[]): string {
  const told = headed.map(({ name, table: { sheet, area } }) => `${name}: ${place(sheet.name, area.row, area.col)}`);
  const more = told.length > MOST_TOLD ? [`và ${told.length - MOST_TOLD} bảng khác`] : [];
  return `Tệp có bảng của nhiều đơn vị (${[...told.slice(0, MOST_TOLD), ...more].join("; ")}). Tách bảng của mỗi đơn vị ra một tệp riêng rồi kiểm tra lại.`;
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
  asked: Asked | null,
): ReportContext {
  const sheets = found.forms.map(({ sheet }) => sheet);
  const base: ReportContext = own ?? {
    ...bareContext(edition),
    periodId: titlePeriod(edition, sheets) ?? edition.periods[0]?.id ?? "",
    ...(asked === null ? {} : { level: asked.level }),
    year: found.year ?? titleYear(sheets) ?? asked?.year ?? lastYearOf(edition, cellsOf(found)),
  };
  return { ...base, level: level ?? base.level, year: period ?? base.year };
}

/** `'Phụ lục 01'!C8` */
export function placeText({ sheet, address }: CellPlace): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

function place(sheet: string, row: number, col: number): string {
  return placeText({ sheet, address: addressOf(row, col) });
}

function cellsOf({ forms }: FoundForms): readonly CellKey[] {
  return forms.flatMap(({ cells }) => [...cells.keys()]);
}
