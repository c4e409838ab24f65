import { noteSentence, type FormNote } from "../../layout/formNotes";
import type { FindingGroup } from "../../model/finding";
import type { CellKey } from "../../model/cellKey";
import type { ReturnedReport } from "../returns/return";
import { itemOfFinding, itemOfWords, type ReplyItem } from "./reply";

/** What may be asked about a return. */
export interface Point {
  readonly item: ReplyItem;
  /** `explained`: the unit gave its reason · `hidden`: not to be seen on the table · `blank`: a cell to be filled. */
  readonly kind: FindingGroup["severity"] | "explained" | "hidden" | "blank";
}

export interface Judged {
  readonly groups: readonly FindingGroup[];
  readonly missing: readonly CellKey[];
}

const FILL = "Ô để trống. Ghi số liệu; không phát sinh thì ghi 0.";

/** All that may be asked: what is owed, what cannot be seen, what is blank, last what was explained. */
export function pointsOf(report: ReturnedReport, { groups, missing }: Judged): readonly Point[] {
  const own = groups.map((group): Point => ({ kind: kindOf(group), item: itemOfGroup(group, report) }));
  const told = new Set(own.flatMap(({ item: { cell, related } }) => [cell, ...related]));
  const blanks = missing.filter((key) => !told.has(key));
  return [
    ...own.filter(({ kind }) => kind !== "explained"),
    ...report.notes.map((note): Point => ({ kind: "hidden", item: itemOfNote(note, report) })),
    ...blanks.map((key): Point => ({ kind: "blank", item: itemOfWords(key, FILL, report) })),
    ...own.filter(({ kind }) => kind === "explained"),
  ];
}

/** The group's own sentence; a change of any of its figures answers it. */
export function itemOfGroup(group: FindingGroup, report: Pick<ReturnedReport, "places">): ReplyItem {
  const [head] = group.findings;
  if (head === undefined) throw new Error(`The group ${group.id} has no finding.`);
  const item = itemOfFinding(head, report);
  const cells = new Set(group.findings.flatMap(({ cells: each }) => each));
  return {
    ...item,
    related: [...cells].filter((cell) => cell !== item.cell),
    words: itemOfWords(null, group.message, report).words,
  };
}

/** A note at its first place. */
export function itemOfNote(note: FormNote, report: Pick<ReturnedReport, "places">): ReplyItem {
  const [first] = note.cells;
  const item = itemOfWords(first?.key ?? null, noteSentence(note), report);
  return first === undefined ? item : { ...item, place: { sheet: first.sheet, address: first.address } };
}

/** Whether two items ask the same. */
export function isSameItem(a: ReplyItem, b: ReplyItem): boolean {
  if (a.finding !== null || b.finding !== null) return a.finding?.id === b.finding?.id;
  return (
    a.cell === b.cell &&
    a.place?.sheet === b.place?.sheet &&
    a.place?.address === b.place?.address &&
    a.words === b.words
  );
}

/** The letter's own words, about the report as a whole. */
export function isLetter({ cell, place, finding }: ReplyItem): boolean {
  return cell === null && place === null && finding === null;
}

/** Items as they stand in the file now: rules' sentences with its values, cells at their places. */
export function itemsNow(
  items: readonly ReplyItem[],
  report: ReturnedReport | null,
  points: readonly Point[],
): readonly ReplyItem[] {
  return items.map((item) => {
    const point = points.find((each) => isSameItem(each.item, item));
    if (point !== undefined) return point.item;
    const place = item.cell === null ? undefined : report?.places.get(item.cell);
    return place === undefined ? item : { ...item, place };
  });
}

function kindOf({ severity, justification }: FindingGroup): Point["kind"] {
  return justification?.isValid === true ? "explained" : severity;
}
