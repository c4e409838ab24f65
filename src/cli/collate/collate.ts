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
  /** Id of the form; null: the one that most files hold. */
  readonly form: string | null;
  /** The year; null: that of most files, of equals the latest. */
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

/** The next year at which nobody asks for an older report. */
const THIS_YEAR = (): number => new Date().getFullYear();

/** Files of which none holds a form, and none was named: who sent them is told all the same. */
export interface NothingCollated {
  readonly edition: null;
  readonly ledger: Ledger;
}

/** `order.form` is none of the forms on offer or in the files. */
export class UnknownForm extends Error {
  constructor(known: readonly string[]) {
    super(`Không có bộ biểu mẫu này. Các bộ biểu mẫu: ${known.join(", ")}.`);
  }
}

/** The level of the receiving office, or of its units, is no more at the end of the period. */
export class AbolishedLevel extends Error {
  constructor() {
    super(
      "Kỳ này không còn cấp huyện (đến 30/6/2025): dùng --level tinh với danh sách các xã, hoặc --period của kỳ trước đó.",
    );
  }
}

/** Reads every file once and adds up. A file that cannot be read hides no other. @throws UnknownForm, AbolishedLevel */
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
  const edition = editions.get(order.form ?? mostOf(reports.map(({ editionId }) => editionId)) ?? "");
  if (edition === undefined) {
    if (order.form !== null) throw new UnknownForm([...editions.keys()]);
    const ask = { editionId: "", periodId: "", year: asked.year, level, deadline: null };
    return { edition: null, ledger: ledgerOf(order.units, returns, ask) };
  }
  const own = reports.filter(({ editionId }) => editionId === edition.id);
  const year = order.year ?? mostOf([...own.map((report) => report.year)].sort((a, b) => b - a)) ?? THIS_YEAR();
  const periodId = mostOf(own.map((report) => report.periodId)) ?? edition.periods[0]?.id ?? "";
  const { to } = periodRange(edition, periodId, year);
  if (isAbolished(edition, order.level, to) || isAbolished(edition, level, to)) throw new AbolishedLevel();
  const deadline = deadlineFor(edition, level, periodId, year);
  const ledger = ledgerOf(order.units, returns, { editionId: edition.id, periodId, year, level, deadline });
  const counted = countedReturns(ledger);
  return { edition, ledger, counted, totals: totalsOf(edition, level, counted, ratesOf(edition, level)) };
}

/** Communes report to districts; provinces hear from the units on their list, from communes without one. */
function unitLevel({ level, units }: CollateOrder): Level {
  if (level === "huyen" || units === null) return "xa";
  return mostOf(units.map((unit) => unit.level)) ?? "xa";
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

/** What comes most often; of equals the first. */
function mostOf<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
