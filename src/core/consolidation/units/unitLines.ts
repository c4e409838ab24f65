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
  const lines = words.flatMap((text) => text.split(/\r?\n/)).map((line) => line.replace(MOTTO, "").trim());
  const found = new Map<string, boolean>();
  lines.forEach((text, at) => {
    if (text === "" || text.length > LONGEST_LINE) return;
    const folded = foldName(text);
    const own = folded.replace(LABEL, "").replace(COMMITTEE, "");
    const { kind, rest } = splitKind(own);
    const isOfLevel = kind !== null && levelsOfKind(kind).some((level) => levels.has(level));
    // `Xã hội`, `Xã, phường` and the like are no names.
    if (!isOfLevel || !/^[\p{L}\d]/u.test(rest) || /^(?:hội|phường|xã|thị trấn)(?!\p{L})/u.test(rest)) return;
    const isBelow =
      COMMITTEE.test(foldName(lines[at - 1] ?? "")) && foldName(lines[at - 1] ?? "").replace(COMMITTEE, "") === "";
    found.set(text, (found.get(text) ?? false) || own !== folded || isBelow);
  });
  return [...found].map(([text, isLetterhead]) => ({ text, isLetterhead }));
}
