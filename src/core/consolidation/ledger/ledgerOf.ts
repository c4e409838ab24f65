import type { Return } from "../returns/return";
import type { Unit, UnitId } from "../units/unit";
import { unitOf, type UnitAnswer } from "../units/unitOf";
import type { Decision } from "./decision";
import { impliedUnits } from "./impliedUnits";
import type { Ask, AskedFile, Ledger, RefusedFile, TakenFile, UnlistedFile } from "./ledger";
import { rowOf } from "./rowOf";
import { sortFiles, type SortedFile, type SortedRefusal } from "./sortFiles";
import { tallyOf } from "./tallyOf";

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
  const { taken, refused, aside } = sortFiles(returns, decisions);
  const implied = units === null ? impliedUnits(taken, ask.level) : null;
  const known = units ?? implied?.named ?? [];
  const assigned = new Map(decisions.flatMap((each) => (each.kind === "assign" ? [[each.digest, each.unit]] : [])));
  const nameless = [...(implied?.nameless ?? [])].filter(
    ([digest]) => !known.some(({ id }) => id === assigned.get(digest)),
  );
  const listed = [...known, ...nameless.map(([, unit]) => unit)];
  const byId = new Map(listed.map((unit) => [unit.id, unit]));
  const whose = (digest: string, otherwise: () => UnitAnswer): UnitAnswer => {
    const unit = byId.get(assigned.get(digest) ?? "") ?? implied?.nameless.get(digest);
    return unit === undefined ? otherwise() : { kind: "sure", unit, by: "particulars", isFormer: false };
  };
  const files = new Map<UnitId, TakenFile[]>();
  const unreadable = new Map<UnitId, SortedRefusal[]>();
  const asked: AskedFile[] = [];
  const strangers: { readonly file: TakenFile; readonly name: string | null }[] = [];
  for (const { file, paths } of taken) {
    const answer = whose(file.digest, () => unitOf({ ...file.report, paths }, known));
    if (answer.kind === "sure") files.set(answer.unit.id, [...(files.get(answer.unit.id) ?? []), file]);
    else if (answer.kind === "asked") asked.push({ file, units: answer.units, signs: answer.signs });
    else strangers.push({ file, name: answer.name });
  }
  const refusedFiles = refused.map((each): RefusedFile => {
    const { path, digest, code, message, paths } = each;
    const answer = whose(digest ?? path, () => unitOf({ unitName: null, words: [], paths }, known));
    const unit = answer.kind === "sure" ? answer.unit.id : null;
    if (unit !== null) unreadable.set(unit, [...(unreadable.get(unit) ?? []), each]);
    return { path, digest, code, message, unit };
  });
  const rows = listed.map((unit) =>
    rowOf(unit, files.get(unit.id) ?? [], unreadable.get(unit.id) ?? [], ask, decisions),
  );
  const unlisted = strangers.map((each) => unlistedFile(each, strangers, byId, decisions));
  return {
    ask,
    rows,
    unlisted,
    asked,
    aside,
    refused: refusedFiles,
    tally: tallyOf({ rows, unlisted, asked, aside, refused: refusedFiles }, returns.length, units?.length ?? null),
    idle: decisions.filter((each) => isIdle(each, byId, taken, refused, returns)),
  };
}

/** Nobody's of the list: in the sums only if the officer takes it in. */
function unlistedFile(
  { file, name }: { readonly file: TakenFile; readonly name: string | null },
  all: readonly { readonly file: TakenFile; readonly name: string | null }[],
  listed: ReadonlyMap<UnitId, Unit>,
  decisions: readonly Decision[],
): UnlistedFile {
  const isTaken = decisions.some((each) => each.kind === "take" && each.digest === file.digest);
  const isShared = name === null || listed.has(name) || all.some((other) => other.file !== file && other.name === name);
  return { file, name, id: isShared ? file.path : name, counting: isTaken ? "provisionally" : "no" };
}

function isIdle(
  decision: Decision,
  units: ReadonlyMap<UnitId, Unit>,
  taken: readonly SortedFile[],
  refused: readonly SortedRefusal[],
  returns: readonly Return[],
): boolean {
  const isRead = (digest: string): boolean => taken.some(({ file }) => file.digest === digest);
  switch (decision.kind) {
    case "choose":
    case "leave-out":
      return !units.has(decision.unit);
    case "take":
      return !isRead(decision.digest);
    case "assign":
      return (
        !units.has(decision.unit) ||
        !(isRead(decision.digest) || refused.some((each) => (each.digest ?? each.path) === decision.digest))
      );
    case "set-aside":
      return !returns.some(({ digest, path }) => (digest ?? path) === decision.digest);
  }
}
