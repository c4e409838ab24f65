import type { EditionForm } from "../../edition/edition";
import { periodRange } from "../../edition/period";
import type { CellKey } from "../../model/cellKey";
import { readFigure } from "../../validation/reading";
import type { Ledger } from "../ledger/ledger";
import { signatureOf } from "../returns/differences";
import type { Return, ReturnedReport } from "../returns/return";
import type { Counted } from "../sums/counted";
import type { UnitId } from "../units/unit";
import { lastYearOf, type LastYear, type PriorReturn } from "./lastYear";

/**
 * Each unit's figures of a year before: from that year's files, as far as the office received them too, through the units that merged;
 * else as the unit's own report holds them beside this year's.
 */
export function yearBefore(
  edition: EditionForm,
  { ask, rows }: Pick<Ledger, "ask" | "rows">,
  returns: readonly Return[],
  counted: readonly Counted[],
): ReadonlyMap<UnitId, LastYear> {
  const units = rows.map(({ unit }) => unit);
  const endsOn = periodRange(edition, ask.periodId, ask.year - 1).to;
  const prior = { endsOn, returns: priorReturns(edition, { ask, rows }, returns) };
  const known = prior.returns.length === 0 ? new Map<UnitId, LastYear>() : lastYearOf(units, prior);
  const own = new Map(counted.map(({ unit, report }) => [unit, report.prior]));
  return new Map(
    [...new Set([...units.map(({ id }) => id), ...own.keys()])].map((unit): [UnitId, LastYear] => {
      const found = known.get(unit);
      const values = own.get(unit) ?? null;
      if (found?.kind === "known" || values === null) return [unit, found ?? NOTHING];
      return [unit, { kind: "known", values: new Map(Object.entries(values)), from: [] }];
    }),
  );
}

const NOTHING: LastYear = { kind: "not-comparable", reason: "no-report", names: [] };

/** Files of that form and period a year earlier, one of each content; whose they are they say, else the ledger. */
function priorReturns(
  edition: EditionForm,
  { ask, rows }: Pick<Ledger, "ask" | "rows">,
  returns: readonly Return[],
): readonly PriorReturn[] {
  const sender = new Map(
    rows.flatMap(({ unit, versions }) => versions.map(({ digest }) => [digest, unit.name] as const)),
  );
  const own = returns.flatMap(({ content, digest }) => {
    if (content.kind !== "report") return [];
    const { editionId, periodId, year, unitName, verdict } = content.report;
    const isBefore = editionId === ask.editionId && periodId === ask.periodId && year === ask.year - 1;
    const name = unitName ?? sender.get(digest) ?? null;
    return isBefore && name !== null && verdict !== "empty" ? [{ name, report: content.report }] : [];
  });
  const once = new Map(own.map((each) => [`${each.name}\n${signatureOf(each.report)}`, each]));
  return [...once.values()].map(({ name, report }) => ({ name, values: valuesOf(edition, report) }));
}

function valuesOf(edition: EditionForm, { figures }: ReturnedReport): Readonly<Record<CellKey, number>> {
  return Object.fromEntries(
    [...figures.keys()].flatMap((key) => {
      const reading = readFigure(edition, figures, key);
      return reading.kind === "number" ? [[key, reading.value] as const] : [];
    }),
  );
}
