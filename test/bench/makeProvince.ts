import { openReport } from "../../src/xlsx/openReport";
import { verdictOf } from "../../src/core/submission/verdictOf";
import type { Justification } from "../../src/core/model/justification";
import type { ReportContext } from "../../src/core/model/reportContext";
import type { Edition } from "../../src/core/edition/edition";
import { editions, general } from "../../src/editions";
import { namedBook, typedBook, typedHabits, type Figures } from "./provinceBooks";
import { totalsOf, type ProvinceTruth, type UnitState, type UnitTruth } from "./provinceTruth";
import { provinceUnits, unitList, type ProvinceUnit } from "./provinceUnits";
import { cleanReport, randomOf } from "./randomBook";
import { slips } from "./slips";
import { pathOf, setAside } from "./provincePaths";
import { unreadableFiles } from "./unreadableFiles";

export interface Province {
  /** What the units sent, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The list of units. */
  readonly list: string;
  readonly truth: ProvinceTruth;
}

/** How many of a thousand units are in a state, at least one; the others are complete. */
const SHARES: Readonly<Partial<Record<UnitState, number>>> = {
  missing: 30,
  explain: 20,
  blocked: 40,
  late: 30,
  twice: 15,
  "wrong-form": 10,
  "wrong-period": 15,
  empty: 15,
  unreadable: 30,
};
const TRIES = 600;
const [june, halfYear] = editions as readonly [Edition, Edition];

interface Making {
  readonly random: () => number;
  readonly year: number;
  readonly deadline: string;
  readonly files: Map<string, Uint8Array>;
  readonly refused: { file: string; code: string }[];
}

/** A whole province by its seed: the same seed gives the same bytes. */
export function makeProvince({
  units: count,
  seed,
  year,
}: {
  readonly units: number;
  readonly seed: number;
  readonly year: number;
}): Province {
  const random = randomOf(seed);
  const units = provinceUnits(count);
  const deadline = year < 2025 ? `${year}-07-10` : `${year}-07-20`;
  const making: Making = { random, year, deadline, files: new Map(), refused: [] };
  const states = statesOf(count, random);
  const listed = units.map((unit, index) => madeUnit(making, unit, index, states[index] ?? "complete"));
  const strangers = Array.from({ length: Math.max(1, Math.round(count / 200)) }, (_item, index) => {
    const stranger = { code: "", name: `UBND xã Ngoài Tỉnh ${index + 1}`, before: [] };
    return { ...madeUnit(making, stranger, index * 2, "complete"), code: null, state: "unlisted" as const };
  });
  const all = [...listed, ...strangers];
  const truth = {
    form: june.id,
    period: year,
    seed,
    deadline,
    expected: count,
    ...totalsOf(all),
    units: all,
    aside: setAside(making, all),
    refused: making.refused,
  };
  return { files: making.files, list: unitList(units), truth };
}

/** A state for each unit, shuffled; the first and the last, which only their kind tells apart, are complete. */
function statesOf(count: number, random: () => number): readonly UnitState[] {
  const states = Object.entries(SHARES).flatMap(([state, share]) =>
    Array<UnitState>(Math.max(1, Math.round((count * share) / 1000))).fill(state as UnitState),
  );
  const free: UnitState[] = [...states, ...Array<UnitState>(count - 2 - states.length).fill("complete")];
  for (let at = free.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [free[at], free[other]] = [free[other] ?? "complete", free[at] ?? "complete"];
  }
  return ["complete", ...free, "complete"];
}

function contextOf(
  { year, deadline }: Making,
  { name }: ProvinceUnit,
  changes: Partial<ReportContext> = {},
): ReportContext {
  return {
    editionId: june.id,
    unitName: name,
    level: "xa",
    superior: "UBND tỉnh Mẫu",
    periodId: june.periods[0]?.id ?? "",
    year,
    reportDate: `${year}-07-05`,
    dataCutOff: `${year}-06-30`,
    deadline,
    theme: null,
    signerTitle: "CHỦ TỊCH",
    signerName: "",
    ...changes,
  };
}

/** A unit's files in its state. */
function madeUnit(making: Making, unit: ProvinceUnit, index: number, state: UnitState): UnitTruth {
  const { random, files, refused, year } = making;
  // The first and the last unit are told apart by their particulars alone; a late one by its date.
  const isNamed =
    ["late", "empty", "wrong-period", "wrong-form"].includes(state) || index % 2 === 0 || unit.code === "001";
  const habit = isNamed ? "named" : (typedHabits[Math.floor(random() * typedHabits.length)] ?? "named");
  const changes = changesOf(state, making);
  const make: Make = (figures, last, justifications) =>
    habit === "named"
      ? namedBook(june, contextOf(making, unit, changes), figures, justifications)
      : typedBook(habit, figures, last, year, null);
  const truth = {
    unit: unit.name,
    code: unit.code,
    state,
    made: habit,
    planted: [] as string[],
    reportDate: isNamed ? (changes.reportDate ?? `${year}-07-05`) : null,
  };
  if (state === "missing") return { ...truth, files: [], made: "", reportDate: null, figures: [] };
  if (state === "wrong-form") {
    const context = contextOf(making, unit, { editionId: halfYear.id, periodId: halfYear.periods[0]?.id ?? "" });
    const files = [put(making, unit, index, namedBook(halfYear, context, new Map()))];
    return { ...truth, planted: [halfYear.id], files, figures: [] };
  }
  if (state === "empty")
    return { ...truth, files: [put(making, unit, index, make(new Map(), new Map()))], figures: [] };
  const { figures, bytes, slip } = judged(making, state, make);
  if (slip !== null) truth.planted.push(slip);
  const figuresOf = (set: Figures): UnitTruth["figures"][number] => Object.fromEntries(set);
  if (state === "unreadable") {
    const kinds = Object.entries(unreadableFiles);
    const [code, spoil] = kinds[refused.length % kinds.length] ?? [];
    if (code === undefined || spoil === undefined) throw new Error("No kind of unreadable file.");
    const [ending, spoiled] = spoil(bytes);
    const path = put(making, unit, index, spoiled, ending);
    refused.push({ file: path, code });
    return { ...truth, planted: [code], files: [path], figures: [figuresOf(figures)] };
  }
  const path = put(making, unit, index, bytes);
  if (state === "twice") {
    const second = judged(making, "complete", make);
    const again = path.replace(/\.xlsx$/, " (sửa).xlsx".normalize(path.normalize("NFC") === path ? "NFC" : "NFD"));
    files.set(again, second.bytes);
    return { ...truth, files: [path, again], figures: [figuresOf(figures), figuresOf(second.figures)] };
  }
  if (state === "complete" && index % 23 === 3) {
    const copy = path.replace(/\.xlsx$/, " (1).xlsx");
    files.set(copy, bytes);
    truth.planted.push("same-bytes");
    return { ...truth, files: [path, copy], figures: [figuresOf(figures)] };
  }
  return { ...truth, files: [path], figures: [figuresOf(figures)] };
}

function put(making: Making, unit: ProvinceUnit, index: number, bytes: Uint8Array, ending = ".xlsx"): string {
  const path = pathOf(unit, index, ending);
  making.files.set(path, bytes);
  return path;
}

function changesOf(state: UnitState, { year, deadline }: Making): Partial<ReportContext> {
  if (state === "late") return { reportDate: deadline.replace(/\d\d$/, "28") };
  return state === "wrong-period" ? { year: year - 1, dataCutOff: `${year - 1}-06-30` } : {};
}

type Make = (figures: Figures, last: Figures, justifications?: readonly Justification[]) => Uint8Array;

/** Why a report came late, as the unit wrote it: then its figures are in order. */
function explained(bytes: Uint8Array): readonly Justification[] {
  const { result } = openReport(bytes, { editions, general }, { level: "xa" });
  return result.findings
    .filter(({ cells }) => cells.length === 0)
    .map(({ id, message }) => ({ findingId: id, text: "Mất điện do bão từ 10/7 đến 22/7.", values: {}, message }));
}

interface Judged {
  readonly figures: Figures;
  readonly bytes: Uint8Array;
  readonly slip: string | null;
}

/** Figures of which the product says what the state says. */
function judged({ random, year }: Making, state: UnitState, make: Make): Judged {
  const wanted = state === "blocked" || state === "explain" ? state : "ready";
  const names = Object.keys(slips);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { figures, prior } = cleanReport(random);
    const last = cleanReport(random).figures;
    const slip = wanted === "ready" ? null : (names[Math.floor(random() * names.length)] ?? null);
    const { size } = figures;
    if (slip !== null && slips[slip]?.(figures, prior, random) === null) continue;
    // A figure of another level's row has no place in our forms.
    if (figures.size > size) continue;
    const made = make(figures, last);
    const bytes = state === "late" ? make(figures, last, explained(made)) : made;
    const period = state === "wrong-period" ? year - 1 : year;
    const { result } = openReport(bytes, { editions, general }, { level: "xa", period });
    if (verdictOf(result).kind === wanted) return { figures, bytes, slip };
  }
  throw new Error(`No figures that are ${state}.`);
}
