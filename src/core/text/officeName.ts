/** An office as it is written where reports name it (Nghị định 30/2020/NĐ-CP). */
export interface OfficeName {
  /** In running text: `Ủy ban nhân dân xã Ia Lang`. */
  readonly full: string;
  /** Whether it is a people's committee: it signs `TM.` and numbers `…/BC-UBND`. */
  readonly isCommittee: boolean;
  /** Its lines in a letterhead, upper-case: `ỦY BAN NHÂN DÂN`, `XÃ IA LANG`. Empty for a blank name. */
  readonly lines: readonly string[];
  /** The committee that it belongs to by its own name, upper-case: `UBND PHƯỜNG MẪU` over `PHÒNG VĂN HÓA - XÃ HỘI`; else null. */
  readonly superior: string | null;
  /** Before a date: `Mẫu`, but `Phường 1`; empty where the name tells none. */
  readonly place: string;
}

const COMMITTEE = "Ủy ban nhân dân";
const KIND = "xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tp\\.?|tỉnh";
const CALLED_COMMITTEE = /^(?:UBND|ủy ban nhân dân|uỷ ban nhân dân)\s+(?=\S)/i;
// `Xã đoàn`, `Huyện ủy` are offices of their own.
const BARE_PLACE = new RegExp(`^(?:${KIND})\\s+(?!(?:đoàn|đội|ủy|uỷ)(?:\\s|$))\\S`, "i");
const KIND_AT_START = new RegExp(`^(${KIND})\\s+`, "i");
/** Within a name a place is told by its capital: `phường Mẫu`, not the `Xã hội` of an office's own name. */
const KIND_WITHIN = KIND.replace(
  /(^|\|)(\p{Ll})/gu,
  (_whole, bar: string, first: string) => `${bar}[${first}${first.toUpperCase()}]`,
);
const PLACE_WITHIN = `(?:${KIND_WITHIN})\\s+(?:\\p{Lu}|\\d).*`;
/** These are by law the committee's own offices, and bear its place. */
const OWN_OFFICE = new RegExp(
  `^((?:[Pp]hòng|[Ss]ở)\\s.*?)\\s+((?:(?:UBND|[Ủủ]y ban nhân dân|[Uu]ỷ ban nhân dân)\\s+)?${PLACE_WITHIN})$`,
  "u",
);
const LAST_PLACE = new RegExp(`\\s(${PLACE_WITHIN})$`, "u");

/** Reads an office's name as officers type it: short or long, with or without `UBND`, in any capitals and normal form. */
export function officeName(typed: string): OfficeName {
  const name = inRunningText(typed.normalize("NFC").trim().replace(/\s+/g, " "));
  const committee = name.replace(CALLED_COMMITTEE, "");
  if (committee !== name || BARE_PLACE.test(name)) {
    const place = placeIn(committee);
    return {
      full: `${COMMITTEE} ${place}`,
      isCommittee: true,
      lines: [COMMITTEE.toUpperCase(), place.toUpperCase()],
      superior: null,
      place: nameOf(place),
    };
  }
  const [, office = "", at = ""] = OWN_OFFICE.exec(name) ?? [];
  const place = placeIn(at.replace(CALLED_COMMITTEE, ""));
  return {
    full: name,
    isCommittee: false,
    lines: name === "" ? [] : [(office || name).toUpperCase()],
    superior: office === "" ? null : `UBND ${place.toUpperCase()}`,
    place: nameOf(placeIn(LAST_PLACE.exec(name)?.[1] ?? "")),
  };
}

/** As a list of units names it: a committee by its place, `xã Ia Lang`. */
export function shortOfficeName(typed: string): string {
  const { full, isCommittee } = officeName(typed);
  return isCommittee ? full.slice(COMMITTEE.length + 1) : full;
}

/** What was typed in capitals alone is no heading inside a sentence. */
function inRunningText(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  if (!name.includes(" ")) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{Ll})/gu, (_whole, before: string, letter: string) => before + letter.toUpperCase());
}

/** `Xã Ia Lang` → `xã Ia Lang`, `TP. Mẫu` → `thành phố Mẫu`. */
function placeIn(text: string): string {
  return text.replace(
    KIND_AT_START,
    (_whole, kind: string) => `${kind.toLowerCase().replace(/^tp\.?$/, "thành phố")} `,
  );
}

/** A place known by a number keeps its kind. */
function nameOf(place: string): string {
  const name = place.replace(KIND_AT_START, "");
  return /^\d/.test(name) ? place.charAt(0).toUpperCase() + place.slice(1) : name;
}
