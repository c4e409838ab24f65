/**
 * `lock`: beside a workbook that is open elsewhere · `system`: of a file system or an archive · `not-a-workbook`: any other kind of file ·
 * `own-tables`: what a receiving office wrote by us.
 */
export type AsideReason = "lock" | "system" | "not-a-workbook" | "own-tables";

const LOCK = /^(?:~\$|\.~lock\.)/;
const SYSTEM = /^(?:thumbs\.db|desktop\.ini|\.ds_store|ehthumbs\.db|\._.*|\.localized|icon\r)$/i;
const SYSTEM_FOLDER = /(?:^|[/\\])(?:__MACOSX|\.git|\$RECYCLE\.BIN|System Volume Information|\.Trash[^/\\]*)[/\\]/i;
/** Refused with a sentence of their own, if they are no workbooks after all; an archive may hold a unit's return. */
const WORKBOOK = /\.(?:xlsx|xlsm|xlsb|xltx|xltm|xls|ods|fods|csv|et|xml|html?|mht|numbers|zip|rar|7z)$/i;
/** `bc.xlsx (1)`, `bc.xlsx.tmp`: what mail and browsers make of a name. */
const GROWN_ON = /(?:[ _(-][^.]*|\.(?:tmp|bak|part|partial|download|crdownload))$/i;

/** Why a file is set aside without being read; null for one to be read. @param path with its folders */
export function asideByName(path: string): Exclude<AsideReason, "own-tables"> | null {
  const name = path.split(/[/\\]/).at(-1) ?? "";
  if (LOCK.test(name)) return "lock";
  if (SYSTEM.test(name) || SYSTEM_FOLDER.test(path)) return "system";
  return WORKBOOK.test(name) || WORKBOOK.test(name.replace(GROWN_ON, "")) ? null : "not-a-workbook";
}
