import type { Unit } from "../units/unit";
import { dayOf, isLate } from "./dayOf";
import type { Decision } from "./decision";
import type { Ask, Counting, LedgerRow, TakenFile, UnitState, Version, VersionStanding } from "./ledger";
import { compareTexts, fileId, type SortedRefusal } from "./sortFiles";
import { versionsOf, type Versions } from "./versionsOf";

type Choice = Extract<Decision, { kind: "choose" }>;

/** What a unit sent and how it counts. @param decisions that bear on it, or on its files */
export function rowOf(
  unit: Unit,
  files: readonly TakenFile[],
  refused: readonly SortedRefusal[],
  ask: Ask,
  decisions: readonly Decision[],
): LedgerRow {
  const ofForm = files.filter(({ report }) => report.editionId === ask.editionId && report.level === ask.level);
  const ofPeriod = ofForm.filter(({ report }) => report.periodId === ask.periodId && report.year === ask.year);
  const filled = ofPeriod.filter(({ report }) => report.verdict !== "empty");
  const choice = decisions.filter((each): each is Choice => each.kind === "choose" && each.unit === unit.id).at(-1);
  const versions = versionsOf(filled, choice ?? null);
  const state = stateOf([files, ofForm, ofPeriod, filled], refused, versions);
  const taken = decisions
    .flatMap((each) => (each.kind === "take" ? files.filter(({ digest }) => digest === each.digest) : []))
    .at(-1);
  const isLeftOut = decisions.some((each) => each.kind === "leave-out" && each.unit === unit.id);
  const byItself = countingOf(state, versions);
  const isTakenIn = byItself === "no" && taken !== undefined;
  const current = isTakenIn ? taken : versions.current;
  const judged = current === null ? files : [current];
  return {
    unit,
    state,
    isLate: latenessOf(judged, ask),
    counting: isLeftOut ? "no" : isTakenIn ? "provisionally" : byItself,
    isLeftOut,
    isTakenIn,
    current,
    versions: told(files, refused, (file) => {
      if (file === current) return "counts";
      if (!ofForm.includes(file)) return "wrong-form";
      if (!ofPeriod.includes(file)) return "wrong-period";
      return versions.standings.get(file) ?? "empty";
    }),
  };
}

/** The first that holds. @param steps files that got so far: all, of the form, of the period, with figures */
function stateOf(
  [files, ofForm, ofPeriod, filled]: readonly [Files, Files, Files, Files],
  refused: readonly SortedRefusal[],
  { situation, current }: Versions,
): UnitState {
  if (files.length === 0) return refused.length === 0 ? "missing" : "unreadable";
  if (ofForm.length === 0) return "wrong-form";
  if (ofPeriod.length === 0) return "wrong-period";
  if (filled.length === 0) return "empty";
  if (situation !== "clear" || current === null) return situation === "old" ? "old" : "twice";
  return current.report.verdict === "ready" ? "complete" : current.report.verdict;
}

type Files = readonly TakenFile[];

/** Only what is in order counts fully; what awaits a reason, or is older than what was decided, provisionally. */
function countingOf(state: UnitState, { current, isChosen }: Versions): Counting {
  switch (state) {
    case "complete":
      return "fully";
    case "explain":
      return "provisionally";
    case "old":
      if (current === null || current.report.verdict === "blocked") return "no";
      return isChosen && current.report.verdict === "ready" ? "fully" : "provisionally";
    case "missing":
    case "unreadable":
    case "wrong-form":
    case "wrong-period":
    case "empty":
    case "twice":
    case "blocked":
      return "no";
  }
}

/** Where no version is the one, a unit is late only if all are. */
function latenessOf(files: Files, { deadline }: Ask): boolean | null {
  const each = files.map((file) => isLate(file, deadline));
  if (each.includes(false)) return false;
  return each.length === 0 || each.includes(null) ? null : true;
}

function told(
  files: Files,
  refused: readonly SortedRefusal[],
  standing: (file: TakenFile) => VersionStanding,
): readonly Version[] {
  const dated = [...files].sort((a, b) => compareTexts(dayOf(a) ?? "", dayOf(b) ?? "") || compareTexts(a.path, b.path));
  return [
    ...dated.map((file): Version => ({ path: file.path, digest: file.digest, standing: standing(file) })),
    ...refused.map(({ path, digest }): Version => ({ path, digest: fileId({ path, digest }), standing: "unreadable" })),
  ];
}
