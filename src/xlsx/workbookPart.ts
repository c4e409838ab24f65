import { BookError } from "./bookError";
import { limits } from "./limits";
import { readXml } from "./readXml";
import { relationshipsOf } from "./relationships";
import { rememberedByBytes } from "./sameParts";
import type { Archive } from "./zip";

/** `formula` without `=`; `sheet` = index of the sheet it belongs to, null for the whole book. */
export interface BookName {
  readonly name: string;
  readonly formula: string;
  readonly sheet: number | null;
}

/** Where the workbook's own part stands, as the archive itself says. */
export function workbookPath(archive: Archive): string {
  return relationshipsOf(archive, "").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
}

/** Sheets with the relation that leads to each, names, and the day that dates are counted from. */
interface WorkbookPart {
  readonly sheets: readonly BookTab[];
  readonly names: readonly BookName[];
  readonly is1904: boolean;
}

interface BookTab {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

/** @throws BookError */
export const readWorkbook: (bytes: Uint8Array) => WorkbookPart = rememberedByBytes((bytes) => {
  const sheets: BookTab[] = [];
  const names: BookName[] = [];
  let is1904 = false;
  let open: { name: string; sheet: number | null } | null = null;
  let text = "";
  readXml(bytes, {
    open(tag, { name = "", id = "", state = "visible", localSheetId, date1904 = "0" }) {
      if (tag === "workbookPr") is1904 = date1904 === "1" || date1904.toLowerCase() === "true";
      if (tag === "sheet") sheets.push({ name, id, isHidden: state !== "visible" });
      if (tag !== "definedName") return;
      open = { name, sheet: localSheetId === undefined ? null : Number(localSheetId) };
      text = "";
    },
    text(part) {
      text += part;
    },
    close(tag) {
      if (tag !== "definedName" || open === null) return;
      if (names.length >= limits.names) throw new BookError("too-big", "names");
      names.push({ ...open, formula: text.trim() });
      open = null;
    },
  });
  return { sheets, names, is1904 };
});
