import type { Level } from "../../model/level";
import { foldName, levelsOfKind, splitKind } from "./nameReading";

/** A line over the tables that begins as a unit's name does. */
export interface UnitLine {
  readonly text: string;
  /** `UBND XÃ MẪU`, `XÃ MẪU` beneath `ỦY BAN NHÂN DÂN`, `Đơn vị: xã Mẫu`: it says whose report this is. */
  readonly isLetterhead: boolean;
}

const LONGEST_LINE = 80;
const LABEL = /^(?:tên )?(?:đơn vị|cơ quan|địa phương)[^:]{0,40}:\s*/u;
const COMMITTEE = /^(?:u\.?b\.?n\.?d\.?|ủy ban nhân dân|uy ban nhan dan)(?!\p{L})[ .:]*/u;
/** The motto may stand beside the letterhead in one cell. */
const MOTTO = /\s*CỘNG H[OÒ][AÀ].*$/isu;

/** @param levels of the units that are asked for: a superior's letterhead may stand above the unit's own */
export function unitLines(words: readonly string[], levels: ReadonlySet<Level>): readonly UnitLine[] {
  const lines = linesOf(words);
  const found = new Map<string, boolean>();
  lines.forEach((text, at) => {
    const named = nameIn(text);
    if (named === null || !named.levels.some((level) => levels.has(level))) return;
    const isLetterhead = named.isSaid || isCommittee(lines[at - 1] ?? "");
    found.set(text, (found.get(text) ?? false) || isLetterhead);
  });
  return [...found].map(([text, isLetterhead]) => ({ text, isLetterhead }));
}

/** Of the lines over the tables those from which `unitLines` tells anything, whatever the level: the others need not be kept. */
export function unitWords(words: readonly string[]): readonly string[] {
  const lines = linesOf(words);
  const isName = lines.map((text) => nameIn(text) !== null);
  return lines.filter((text, at) => isName[at] === true || (isName[at + 1] === true && isCommittee(text)));
}

function linesOf(words: readonly string[]): readonly string[] {
  return words.flatMap((text) => text.split(/\r?\n/)).map((line) => line.replace(MOTTO, "").trim());
}

/** Whether a line begins as a unit's name does: of which levels, and whether it says that this is who reports. */
function nameIn(text: string): { readonly levels: readonly Level[]; readonly isSaid: boolean } | null {
  if (text === "" || text.length > LONGEST_LINE) return null;
  const folded = foldName(text);
  const own = folded.replace(LABEL, "").replace(COMMITTEE, "");
  const { kind, rest } = splitKind(own);
  // `Xã hội`, `Xã, phường` and the like are no names.
  if (kind === null || !/^[\p{L}\d]/u.test(rest) || /^(?:hội|phường|xã|thị trấn)(?!\p{L})/u.test(rest)) return null;
  return { levels: levelsOfKind(kind), isSaid: own !== folded };
}

/** `ỦY BAN NHÂN DÂN`, with the name on the next line. */
function isCommittee(text: string): boolean {
  const folded = foldName(text);
  return folded !== "" && folded.replace(COMMITTEE, "") === "";
}
