import { allAtOnce, type Steps } from "../../model/steps";
import type { Return } from "../returns/return";
import type { Unit, UnitId } from "../units/unit";
import { indexSteps } from "../units/unitIndex";
import { unitOf, type UnitAnswer } from "../units/unitOf";
import type { Decision } from "./decision";
import { decisionIndex } from "./decisionIndex";
import { impliedUnits } from "./impliedUnits";
import { isIdle } from "./isIdle";
import type { Ask, AskedFile, Ledger, LedgerRow, RefusedFile, TakenFile, UnlistedFile } from "./ledger";
import { timesEach } from "./timesEach";
import { rowOf } from "./rowOf";
import { fileId, sortFiles, type SortedRefusal } from "./sortFiles";
import { tallyOf } from "./tallyOf";
import { unitOfReport } from "./unitOfReport";

/**
 * The ledger of what was received for one form and period. The order of the files, and in which batches they were read, do not matter.
 * @param units expected; null without a list: then they are those that the files name, and nothing is missing
 * @param decisions of the officer, the later before the earlier where two speak of one thing
 */
export function ledgerOf(
  units: readonly Unit[] | null,
  returns: readonly Return[],
  ask: Ask,
  decisions: readonly Decision[] = [],
): Ledger {
  return allAtOnce(ledgerSteps(units, returns, ask, decisions));
}

/** The same, in steps of a file or a unit. */
export function* ledgerSteps(
  units: readonly Unit[] | null,
  returns: readonly Return[],
  ask: Ask,
  decisions: readonly Decision[],
): Steps<Ledger> {
  const index = decisionIndex(decisions);
  const { taken, refused, aside } = sortFiles(returns, index);
  yield;
  const implied = units === null ? yield* impliedUnits(taken, ask.level) : null;
  const known = units ?? implied?.named ?? [];
  yield* indexSteps(known);
  const knownIds = new Set(known.map(({ id }) => id));
  const nameless = [...(implied?.nameless ?? [])].filter(([digest]) => !knownIds.has(index.assignedTo(digest) ?? ""));
  const listed = [...known, ...nameless.map(([, unit]) => unit)];
  const byId = new Map(listed.map((unit) => [unit.id, unit]));
  const whose = (digest: string, otherwise: () => UnitAnswer): UnitAnswer => {
    const unit = byId.get(index.assignedTo(digest) ?? "") ?? implied?.nameless.get(digest);
    return unit === undefined ? otherwise() : { kind: "sure", unit, by: "particulars", isFormer: false };
  };
  const files = new Map<UnitId, TakenFile[]>();
  const unreadable = new Map<UnitId, SortedRefusal[]>();
  const asked: AskedFile[] = [];
  const strangers: Stranger[] = [];
  for (const { file, paths } of taken) {
    const answer = whose(file.digest, () => unitOfReport(file.report, paths, known));
    if (answer.kind === "sure") files.set(answer.unit.id, [...(files.get(answer.unit.id) ?? []), file]);
    else if (answer.kind === "asked") asked.push({ file, units: answer.units, signs: answer.signs });
    else strangers.push({ file, name: answer.name });
    yield;
  }
  const refusedFiles: RefusedFile[] = [];
  for (const each of refused) {
    const { path, digest, code, message, paths } = each;
    const answer = whose(digest ?? path, () => unitOf({ unitName: null, words: [], paths }, known));
    const unit = answer.kind === "sure" ? answer.unit.id : null;
    if (unit !== null) unreadable.set(unit, [...(unreadable.get(unit) ?? []), each]);
    refusedFiles.push({ path, digest, code, message, unit });
    yield;
  }
  const rows: LedgerRow[] = [];
  for (const unit of listed) {
    const own = files.get(unit.id) ?? [];
    rows.push(rowOf(unit, own, unreadable.get(unit.id) ?? [], ask, index.about(unit.id, own)));
    yield;
  }
  const unlisted = unlistedFiles(strangers, byId, index);
  const things = {
    units: byId,
    taken: new Set(taken.map(({ file }) => file.digest)),
    refused: new Set(refused.map(fileId)),
    files: new Set(returns.map(fileId)),
  };
  yield;
  return {
    ask,
    rows,
    unlisted,
    asked,
    aside,
    refused: refusedFiles,
    tally: tallyOf({ rows, unlisted, asked, aside, refused: refusedFiles }, returns.length, units?.length ?? null),
    idle: decisions.filter((each) => isIdle(each, things)),
  };
}

interface Stranger {
  readonly file: TakenFile;
  readonly name: string | null;
}

/** Nobody's of the list: in the sums only those that the officer takes in. */
function unlistedFiles(
  strangers: readonly Stranger[],
  listed: ReadonlyMap<UnitId, Unit>,
  { isTaken }: { isTaken(digest: string): boolean },
): readonly UnlistedFile[] {
  const named = timesEach(strangers.map(({ name }) => name));
  return strangers.map(({ file, name }) => {
    const isShared = name === null || listed.has(name) || (named.get(name) ?? 0) > 1;
    return { file, name, id: isShared ? file.path : name, counting: isTaken(file.digest) ? "provisionally" : "no" };
  });
}
