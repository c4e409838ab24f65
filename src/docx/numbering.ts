import { readXml } from "../xlsx/readXml";

interface Level {
  readonly format: string;
  /** `%1.%2.` */
  readonly text: string;
  readonly start: number;
}

interface Sequence {
  readonly kind: string;
  /** First numbers of its own, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The list that a paragraph belongs to, as it or its style says. */
export interface ListPlace {
  readonly list: string | null;
  readonly level: number | null;
}

interface Style extends ListPlace {
  readonly basedOn: string;
}

/** The numbers that Word writes before the paragraphs of a list, in the order of the text. */
export interface Numberer {
  /** `1. `, `a) `, `- `; empty for a paragraph of no list. */
  next(own: ListPlace, style: string): string;
}

const DEEPEST_STYLE = 20;

export function createNumberer(numbering: Uint8Array | undefined, styles: Uint8Array | undefined): Numberer {
  const { kinds, sequences } = readNumbering(numbering);
  const known = readStyles(styles);
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return {
    next(own, style) {
      const place = placeOf(own, style, known);
      const sequence = sequences.get(place.list ?? "");
      const levels = kinds.get(sequence?.kind ?? "");
      const level = levels?.get(place.level ?? 0);
      if (sequence === undefined || levels === undefined || level === undefined) return "";
      const counts = counters.get(sequence.kind) ?? new Map<number, number>();
      counters.set(sequence.kind, counts);
      if (!begun.has(place.list ?? "")) for (const [at, start] of sequence.starts) counts.set(at, start - 1);
      begun.add(place.list ?? "");
      const at = place.level ?? 0;
      counts.set(at, (counts.get(at) ?? level.start - 1) + 1);
      for (const deeper of [...counts.keys()]) if (deeper > at) counts.delete(deeper);
      if (level.format === "bullet") return "- ";
      if (level.format === "none") return "";
      const label = level.text.replace(/%(\d)/g, (_whole, digit: string) => {
        const other = Number(digit) - 1;
        const { format = "decimal", start = 1 } = levels.get(other) ?? {};
        return written(counts.get(other) ?? start, format);
      });
      return label === "" ? "" : `${label} `;
    },
  };
}

function placeOf(own: ListPlace, style: string, known: ReadonlyMap<string, Style>): ListPlace {
  let { list, level } = own;
  let name = style;
  for (let depth = 0; depth < DEEPEST_STYLE && (list === null || level === null); depth += 1) {
    const inherited = known.get(name);
    if (inherited === undefined) break;
    list ??= inherited.list;
    level ??= inherited.level;
    name = inherited.basedOn;
  }
  return { list, level };
}

function readNumbering(bytes: Uint8Array | undefined) {
  const kinds = new Map<string, Map<number, Level>>();
  const sequences = new Map<string, Sequence>();
  if (bytes === undefined) return { kinds, sequences };
  let levels = new Map<number, Level>();
  let at = 0;
  let level: Level = { format: "decimal", text: "", start: 1 };
  let sequence: { id: string; kind: string; starts: Map<number, number> } | null = null;
  readXml(bytes, {
    open(name, { abstractNumId = "", numId = "", ilvl = "0", val = "" }) {
      if (name === "abstractNum") kinds.set(abstractNumId, (levels = new Map()));
      else if (name === "num") sequence = { id: numId, kind: "", starts: new Map() };
      else if (name === "abstractNumId" && sequence !== null) sequence.kind = val;
      else if (name === "lvlOverride") at = Number(ilvl);
      else if (name === "startOverride") sequence?.starts.set(at, Number(val) || 0);
      else if (name === "lvl") [at, level] = [Number(ilvl), { format: "decimal", text: "", start: 1 }];
      else if (name === "start") level = { ...level, start: Number(val) || 0 };
      else if (name === "numFmt") level = { ...level, format: val };
      else if (name === "lvlText") level = { ...level, text: val };
    },
    close(name) {
      if (name === "lvl" && sequence === null) levels.set(at, level);
      if (name !== "num" || sequence === null) return;
      sequences.set(sequence.id, sequence);
      sequence = null;
    },
  });
  return { kinds, sequences };
}

function readStyles(bytes: Uint8Array | undefined): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  if (bytes === undefined) return styles;
  let style: (Style & { id: string; list: string | null; level: number | null; basedOn: string }) | null = null;
  readXml(bytes, {
    open(name, { styleId = "", val = "" }) {
      if (name === "style") style = { id: styleId, list: null, level: null, basedOn: "" };
      else if (style === null) return;
      else if (name === "basedOn") style.basedOn = val;
      else if (name === "numId") style.list = val;
      else if (name === "ilvl") style.level = Number(val);
    },
    close(name) {
      if (name !== "style" || style === null) return;
      styles.set(style.id, style);
      style = null;
    },
  });
  return styles;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function written(count: number, format: string): string {
  switch (format) {
    case "upperRoman":
      return roman(count).toUpperCase();
    case "lowerRoman":
      return roman(count);
    case "upperLetter":
      return letter(count).toUpperCase();
    case "lowerLetter":
      return letter(count);
    case "decimalZero":
      return String(count).padStart(2, "0");
    default:
      return String(count);
  }
}

function roman(count: number): string {
  if (count < 1 || count > 89) return String(count);
  let rest = count;
  let text = "";
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}

function letter(count: number): string {
  return count >= 1 && count <= 26 ? String.fromCharCode(96 + count) : String(count);
}
