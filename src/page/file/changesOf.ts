import { STORE, isOfStore, unwrapStore, wrapStore } from "../../core/model/storeXml";
import type { RawCell } from "../../core/model/rawCell";
import type { CellChange, CustomXmlChange } from "../../xlsx/patch/packageChanges";
import { emptyCell } from "../../core/layout/sheetGrid";
import { rowAndCol, type PageBook, type PageSheet } from "../book/pageBook";

/** What differs between two states of a workbook, as a package patcher takes it. Formulas that only came to other values do not. */
export function changesOf(before: PageBook, after: PageBook) {
  const old = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  /** Sheets that there were, as they were and as they are now; one that was made anew since is another. */
  const kept = after.sheets.flatMap((sheet): readonly (readonly [PageSheet, PageSheet])[] => {
    const known = old.get(sheet.id);
    return known === undefined || known.plan !== sheet.plan ? [] : [[known, sheet]];
  });
  return {
    cells: kept.flatMap(([known, sheet]) => (known === sheet ? [] : cellsBetween(known, sheet))),
    customXml: Object.values(STORE).flatMap((namespace): readonly CustomXmlChange[] => {
      const [was, now] = [partsOf(before, namespace), partsOf(after, namespace)];
      if (was.join("\n") === now.join("\n")) return [];
      return [{ namespace, xml: now.length > 1 ? joined(namespace, now) : (now[0] ?? null) }];
    }),
    /** Sheets that were made since, also in the place of one that there was. */
    fresh: after.sheets.filter(({ id, plan }) => old.get(id)?.plan !== plan || !old.has(id)),
    /** Sheets that there were, and that have other names now. */
    named: kept.flatMap(([known, sheet]) => (known !== sheet && namesOf(known) !== namesOf(sheet) ? [sheet] : [])),
  };
}

function cellsBetween(before: PageSheet, after: PageSheet): readonly CellChange[] {
  if (before.cells === after.cells) return [];
  return [...new Set([...before.cells.keys(), ...after.cells.keys()])].flatMap((place) => {
    const [old, now] = [before.cells.get(place) ?? emptyCell, after.cells.get(place) ?? emptyCell];
    const isSame = now.formula === null ? isSameValue(old, now) : old.formula === now.formula;
    return isSame ? [] : [{ sheet: after.name, ...rowAndCol(place), value: valueOf(now) }];
  });
}

function isSameValue(a: RawCell, b: RawCell): boolean {
  return a.value === b.value && a.formula === b.formula && a.type === b.type;
}

/** What a cell holds, as files hold it. */
export function valueOf({ type, value }: RawCell): number | string | null {
  if (type === "Empty" || value === "") return null;
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}

function partsOf({ parts }: PageBook, namespace: (typeof STORE)[keyof typeof STORE]): readonly string[] {
  return parts.flatMap(({ xml }) => (isOfStore(namespace, xml) ? [xml] : []));
}

/** Several parts of one kind as one: nothing of what was kept aside is lost. */
function joined(namespace: (typeof STORE)[keyof typeof STORE], parts: readonly string[]): string {
  return wrapStore(namespace, parts.map((xml) => unwrapStore(namespace, xml)?.text ?? xml).join("\n"));
}

function namesOf({ names }: PageSheet): string {
  return JSON.stringify([...names].sort(([a], [b]) => (a < b ? -1 : 1)));
}
