import { REPORT_MARK } from "../../core/narrative/reportSheetLook";
import type { Ready } from "../../taskpane/components/ready";
import type { PageBook, PageSheet } from "../book/pageBook";
import { receptionKind } from "../book/receptionKind";
import type { SheetForm } from "./sheetLook";
import type { SheetTab } from "./SheetTabs";

/** A form's constant, or the mark of a sheet that the product wrote. */
const OURS = /^BCTE_pl\d+$/i;

/** Sheets that are shown: those with forms, or all that are not hidden where no form is known yet. */
export function shownSheets({ sheets }: PageBook, { found }: Ready): readonly PageSheet[] {
  const looked = new Set(found.map(({ sheet }) => sheet.id));
  const isOurs = ({ id, names }: PageSheet): boolean =>
    looked.has(id) ||
    names.has(REPORT_MARK) ||
    receptionKind({ names }) !== null ||
    [...names.keys()].some((name) => OURS.test(name));
  const seen = sheets.filter(({ hidden }) => !hidden.isSheet);
  const ours = seen.filter(isOurs);
  return ours.length > 0 ? ours : seen;
}

/** What the report shown says of a sheet; null for a sheet that is none of it. */
export function formOn({ id }: PageSheet, { tables, edition, context }: Ready): SheetForm | null {
  const table = tables.find(({ sheetId }) => sheetId === id);
  return table === undefined || edition === null ? null : { table, edition, context };
}

/** A sheet as a tab with its progress. */
export function tabOf(sheet: PageSheet, snapshot: Ready): SheetTab {
  const { id, name } = sheet;
  const key = formOn(sheet, snapshot)?.table.appendixKey;
  const { result } = snapshot;
  if (key === undefined || result === null) return { id, name, progress: null };
  const own = (cells: readonly string[]): number => cells.filter((cell) => cell.startsWith(`${key}.`)).length;
  const all = own(result.required);
  return { id, name, progress: all === 0 ? null : { filled: all - own(result.missing), all } };
}
