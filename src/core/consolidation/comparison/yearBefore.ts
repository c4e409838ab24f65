import type { EditionForm } from "../../edition/edition";
import { periodRange } from "../../edition/period";
import type { CellKey } from "../../model/cellKey";
import { readFigure } from "../../validation/reading";
import type { Ask } from "../ledger/ledger";
import { signatureOf } from "../returns/differences";
import type { Return, ReturnedReport } from "../returns/return";
import type { Counted } from "../sums/counted";
import type { Unit, UnitId } from "../units/unit";
import { lastYearOf, type LastYear, type PriorReturn } from "./lastYear";

/**
 * Each unit's figures of a year before: from that year's files, as far as the office received them too, through the units that merged;
 * else as the unit's own report holds them beside this year's.
 */
export function yearBefore(
  edition: EditionForm,
  ask: Ask,
  units: readonly Unit[],
  returns: readonly Return[],
  counted: readonly Counted[],
): ReadonlyMap<UnitId, LastYear> {
  const year = ask.year - 1;
  const reports = returns.flatMap(({ content }) => (content.kind === "report" ? [content.report] : []));
  const prior = { endsOn: periodRange(edition, ask.periodId, year).to, returns: priorReturns(edition, ask, reports) };
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

/** Files of that form and period a year earlier, one of each content. */
function priorReturns(edition: EditionForm, ask: Ask, reports: readonly ReturnedReport[]): readonly PriorReturn[] {
  const own = reports.filter(
    ({ editionId, periodId, year, unitName, verdict }) =>
      editionId === ask.editionId &&
      periodId === ask.periodId &&
      year === ask.year - 1 &&
      unitName !== null &&
      verdict !== "empty",
  );
  const once = new Map(own.map((report) => [`${report.unitName}\n${signatureOf(report)}`, report]));
  return [...once.values()].map((report) => ({ name: report.unitName ?? "", values: valuesOf(edition, report) }));
}

function valuesOf(edition: EditionForm, { figures }: ReturnedReport): Readonly<Record<CellKey, number>> {
  return Object.fromEntries(
    [...figures.keys()].flatMap((key) => {
      const reading = readFigure(edition, figures, key);
      return reading.kind === "number" ? [[key, reading.value] as const] : [];
    }),
  );
}
