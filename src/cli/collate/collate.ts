import { createHash } from "node:crypto";
import { ledgerOf } from "../../core/consolidation/ledger/ledgerOf";
import type { Ledger } from "../../core/consolidation/ledger/ledger";
import { asideByName } from "../../core/consolidation/returns/asideByName";
import type { Return, ReturnContent } from "../../core/consolidation/returns/return";
import { countedReturns, type Counted } from "../../core/consolidation/sums/counted";
import { ratesOf } from "../../core/consolidation/sums/ratesOf";
import type { Total } from "../../core/consolidation/sums/total";
import { totalsOf } from "../../core/consolidation/sums/totalsOf";
import type { Unit } from "../../core/consolidation/units/unit";
import type { Edition } from "../../core/edition/edition";
import { deadlineFor, levelsOn, periodRange } from "../../core/edition/period";
import type { CellKey } from "../../core/model/cellKey";
import type { Level } from "../../core/model/level";
import type { IsoDate } from "../../core/model/reportContext";
import { BookError } from "../../xlsx/bookError";
import type { FormOffer } from "../../xlsx/openReport";
import { readReturn } from "../../xlsx/readReturn";
import type { GivenFile } from "./gather";

/** What the caller asks for. */
export interface CollateOrder {
  /** Of the office that receives. */
  readonly level: Exclude<Level, "xa">;
  /** Id of the form; null: the one that most files hold, where there is one. */
  readonly form: string | null;
  /** The year; null: that of most files, of equals the latest. So is the period within it. */
  readonly year: number | null;
  readonly units: readonly Unit[] | null;
  readonly received: IsoDate | null;
}

/** What came of a folder of files. */
export interface Collated {
  readonly edition: Edition;
  readonly ledger: Ledger;
  readonly counted: readonly Counted[];
  readonly totals: ReadonlyMap<CellKey, Total>;
}

const ABOLISHED =
  "Kỳ này không còn cấp huyện (đến 30/6/2025): dùng --level tinh với danh sách các xã, hoặc --period của kỳ trước đó.";

/** The next year at which nobody asks for an older report. */
const THIS_YEAR = (): number => new Date().getFullYear();

/** Files of which none holds a form, and none was named: who sent them is told all the same. */
export interface NothingCollated {
  readonly edition: null;
  readonly ledger: Ledger;
}

/** What is asked for cannot be had of these files. `message` is the officer's sentence. */
export class OrderError extends Error {}

/** Reads every file once and adds up. A file that cannot be read hides no other. @throws OrderError */
export async function collate(
  files: readonly GivenFile[],
  offer: FormOffer,
  order: CollateOrder,
): Promise<Collated | NothingCollated> {
  const level = unitLevel(order);
  const asked = { level, year: order.year ?? THIS_YEAR() };
  const editions = new Map<string, Edition>(offer.editions.map((edition) => [edition.id, edition]));
  const returns: Return[] = [];
  for (const file of files) {
    const { path } = file;
    const bytes = bytesOf(file);
    const content = "kind" in bytes ? bytes : await contentOf(bytes.bytes, offer, asked, editions);
    const digest = "kind" in bytes ? null : createHash("sha256").update(bytes.bytes).digest("hex");
    returns.push({ path, digest, received: order.received, content });
  }
  const reports = returns.flatMap(({ content }) => (content.kind === "report" ? [content.report] : []));
  const forms = order.form === null ? mostOf(reports.map(({ editionId }) => editionId)) : [order.form];
  if (forms.length > 1) throw new OrderError(unclearForm(forms));
  const edition = editions.get(forms[0] ?? "");
  if (edition === undefined) {
    if (order.form !== null)
      throw new OrderError(`Không có bộ biểu mẫu này. Các bộ biểu mẫu: ${[...editions.keys()].join(", ")}.`);
    const ask = { editionId: "", periodId: "", year: asked.year, level, deadline: null };
    return { edition: null, ledger: ledgerOf(order.units, returns, ask) };
  }
  const own = reports.filter(({ editionId }) => editionId === edition.id);
  const year = order.year ?? latestOf(mostOf(own.map((report) => report.year)), (each) => each) ?? THIS_YEAR();
  const periods = mostOf(own.filter((report) => report.year === year).map((report) => report.periodId));
  const end = (id: string): string => periodRange(edition, id, year).to;
  const periodId = latestOf(periods, end) ?? edition.periods[0]?.id ?? "";
  const to = end(periodId);
  if (isAbolished(edition, order.level, to) || isAbolished(edition, level, to)) throw new OrderError(ABOLISHED);
  const deadline = deadlineFor(edition, level, periodId, year);
  const ledger = ledgerOf(order.units, returns, { editionId: edition.id, periodId, year, level, deadline });
  const counted = countedReturns(ledger);
  return { edition, ledger, counted, totals: totalsOf(edition, level, counted, ratesOf(edition, level)) };
}

/** As many files hold one form as another, and none was named. */
function unclearForm(forms: readonly string[]): string {
  const choices = [...forms].sort().map((form) => `--form ${form}`);
  return `Trong các tệp có nhiều bộ biểu mẫu, số tệp bằng nhau. Hãy chọn một: ${choices.join(" hoặc ")}.`;
}

/** Communes report to districts; provinces hear from the units on their list, from communes without one. */
function unitLevel({ level, units }: CollateOrder): Level {
  if (level === "huyen" || units === null) return "xa";
  return mostOf(units.map((unit) => unit.level))[0] ?? "xa";
}

function bytesOf({ path, read, isLost = false }: GivenFile): { readonly bytes: Uint8Array } | ReturnContent {
  const reason = isLost ? null : asideByName(path);
  if (reason !== null) return { kind: "aside", reason };
  try {
    return { bytes: read() };
  } catch (error) {
    if (error instanceof BookError) return { kind: "refused", code: error.code, message: error.message };
    return {
      kind: "refused",
      code: "no-file",
      message: "Không mở được tệp: tệp vừa bị xóa, đổi tên hoặc không có quyền đọc.",
    };
  }
}

async function contentOf(
  bytes: Uint8Array,
  offer: FormOffer,
  asked: { readonly level: Level; readonly year: number },
  editions: Map<string, Edition>,
): Promise<ReturnContent> {
  const { content, edition } = await readReturn(bytes, offer, asked, sha256);
  if (edition !== null && !editions.has(edition.id)) editions.set(edition.id, edition);
  return content;
}

async function sha256(text: string): Promise<string> {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function isAbolished(edition: Edition, level: Level, on: IsoDate): boolean {
  const isOf = ({ id }: { readonly id: Level }): boolean => id === level;
  return edition.levels.some(isOf) && !levelsOn(edition, on).some(isOf);
}

/** What comes most often: several that come as often, in the order in which they came. */
function mostOf<T>(values: readonly T[]): readonly T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].flatMap(([value, count]) => (count === most ? [value] : []));
}

function latestOf<T>(values: readonly T[], when: (value: T) => string | number): T | undefined {
  return values.reduce<T | undefined>(
    (best, each) => (best === undefined || when(each) > when(best) ? each : best),
    undefined,
  );
}
