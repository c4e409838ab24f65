import { cellTitle } from "../../edition/cellInfo";
import type { Edition } from "../../edition/edition";
import type { CellKey } from "../../model/cellKey";
import type { FigureSet } from "../../model/figureSet";
import type { Finding, FindingGroup } from "../../model/finding";
import type { IsoDate } from "../../model/reportContext";
import type { ReportProperties } from "../../model/reportProperties";
import type { ValidationResult } from "../../validation/validationResult";
import { readFigure } from "../../validation/reading";
import { contentOf, shownContent } from "../returns/differences";
import { answerIdOf } from "./answerIdOf";
import { fateOf, isOfOther, type AnsweredItem } from "./fateOf";
import type { Reply, ReplyItem } from "./reply";

/** `mended`: the figure is another one now · `kept`: answered in words, the figure stays. */
export type PointState = "open" | "mended" | "kept";

/** A figure of a point, then and now; null = blank. */
export interface AskedFigure {
  readonly cell: CellKey;
  readonly label: string;
  readonly before: string | null;
  readonly now: string | null;
  readonly isChanged: boolean;
}

/** What a reason is given for. */
export type Reasoned = Pick<Finding, "id" | "cells" | "message">;

/** One thing that the superior asks, as it stands in the sender's workbook. */
export interface AskedPoint {
  readonly id: string;
  readonly item: ReplyItem;
  readonly state: PointState;
  /** No sheet of the workbook has the figure any more. */
  readonly isGone: boolean;
  readonly figures: readonly AskedFigure[];
  /** The cause that is asked about, where it still stands. */
  readonly group: FindingGroup | null;
  /** Everything that a reason settles: what is asked, and the head of its cause. */
  readonly reasoned: readonly Reasoned[];
  /** The sender's answer; null without one that holds. */
  readonly answer: string | null;
  /** The reason that the superior has read and asks about all the same. */
  readonly known: string | null;
}

/** A superior's reply as its receiver sees it. */
export interface AskedReport {
  readonly from: string;
  readonly writtenOn: IsoDate | null;
  /** "Trước ngày". */
  readonly deadline: IsoDate | null;
  /** Words about the report as a whole, which the points go with. */
  readonly letter: readonly string[];
  readonly points: readonly AskedPoint[];
  readonly open: number;
}

/** A report as its own workbook holds it. */
export interface OwnReport {
  readonly edition: Edition;
  readonly figures: FigureSet;
  readonly properties: ReportProperties;
  readonly result: ValidationResult;
}

/** A reply beside the report that it came back with; null where it speaks of another form or period. */
export function askedOf(reply: Reply, own: OwnReport): AskedReport | null {
  const { context, justifications } = own.properties;
  if (isOfOther(reply, context)) return null;
  const { items } = fateOf(own.edition, reply, { ...context, figures: own.figures, justifications });
  const letter = items.filter(({ item }) => isGeneral(item));
  // General words are points of their own where nothing else is asked.
  const isOnlyLetter = letter.length === items.length;
  const asked = isOnlyLetter ? items : items.filter((each) => !letter.includes(each));
  const points = asked.map((each) => pointOf(reply, each, own));
  return {
    from: context.superior,
    writtenOn: reply.writtenOn,
    deadline: reply.deadline,
    letter: isOnlyLetter ? [] : letter.map(({ item }) => item.words),
    points,
    open: points.filter(({ state }) => state === "open").length,
  };
}

/** Causes that are shown as a point, so that they need not be shown twice: those that wait for an answer or have one. */
export function askedGroups({ points }: AskedReport): ReadonlySet<string> {
  return new Set(
    points.flatMap(({ state, group }) =>
      group !== null && (state === "open" || (state === "kept" && group.severity !== "blocking")) ? [group.id] : [],
    ),
  );
}

function isGeneral({ cell, place, finding }: ReplyItem): boolean {
  return cell === null && place === null && finding === null;
}

function pointOf(reply: Reply, { item, fate, answer }: AnsweredItem, own: OwnReport): AskedPoint {
  const { figures, result } = own;
  const id = answerIdOf(item);
  const cells = item.cell === null ? [] : [item.cell, ...item.related];
  const group = result.groups.find(({ findings }) => findings.some((each) => each.id === id)) ?? null;
  const finding = group?.findings.find((each) => each.id === id);
  const head = group?.findings[0];
  const isGone = item.cell !== null && !figures.has(item.cell);
  return {
    id,
    item,
    state: stateOf({ item, fate, answer }, isGone, finding !== undefined),
    isGone,
    figures: cells.filter((cell) => figures.has(cell)).map((cell) => figureOf(cell, reply, own)),
    group,
    reasoned: [
      finding ?? { id, cells, message: item.words },
      ...(head !== undefined && head !== finding && group?.severity === "explain" ? [head] : []),
    ],
    answer: answer?.text ?? null,
    known: Object.hasOwn(reply.reasons, id) ? (reply.reasons[id] ?? null) : null,
  };
}

function figureOf(cell: CellKey, reply: Reply, { edition, figures }: OwnReport): AskedFigure {
  const before = Object.hasOwn(reply.figures, cell) ? (reply.figures[cell] ?? "") : "";
  const reading = readFigure(edition, figures, cell);
  return {
    cell,
    label: cellTitle(edition, cell),
    before: before === "" ? null : shownContent(before),
    now: reading.kind === "absent" || reading.kind === "blank" ? null : reading.shown,
    isChanged: before !== contentOf(figures.get(cell)?.value ?? { kind: "blank" }),
  };
}

/** @param stands whether what was found is found still */
function stateOf({ item, fate, answer }: AnsweredItem, isGone: boolean, stands: boolean): PointState {
  if (fate === "changed" && !isGone) return "mended";
  if (answer !== null) return "kept";
  // What was wrong with the report as a whole, by its particulars, is mended where it is found no more.
  return item.cell === null && item.finding !== null && !stands ? "mended" : "open";
}
