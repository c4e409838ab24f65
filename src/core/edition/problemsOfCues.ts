import { cellInfo } from "./cellInfo";
import type { EditionForm } from "./edition";
import { message } from "../text/message";
import type { TextCues } from "./textCues";

/** What each sentence can say. */
const PLACEHOLDERS: Readonly<Record<keyof TextCues["messages"], readonly string[]>> = {
  agrees: ["where"],
  sumAgrees: ["where", "terms", "total"],
  differs: ["shown", "where", "expected", "difference", "how"],
  sumDiffers: ["terms", "total", "where", "expected", "difference", "how"],
  shareDiffers: ["shown", "where", "expected", "difference", "base", "fits"],
  approximate: ["shown", "where", "expected"],
  morePackages: ["shown", "where", "expected", "difference"],
  zero: ["shown", "where"],
  blank: ["shown", "where"],
  unrelated: ["shown"],
  rateDiffers: ["shown", "where", "base", "multiplier", "expected", "code"],
  ownSum: ["shown", "terms", "total", "difference"],
};

/** Every reference of the cues that the form cannot keep: unknown figures, rows and placeholders, figures without a cell. */
export function problemsOfCues(form: EditionForm, cues: TextCues): readonly string[] {
  const figures = cues.topics.flatMap(({ id, figures: own, claim }) => [
    ...own
      .flatMap(({ cell, sum }) => (cell === undefined ? [] : [cell]).concat(sum?.of ?? []))
      .map((cell) => ({ id, cell })),
    ...(claim ? [{ id, cell: claim.cell }] : []),
  ]);
  const shares = cues.shares.flatMap(({ part, of }) => [part, ...of.flatMap(({ cells }) => cells)]);
  const unknown = [...figures, ...shares.map((cell) => ({ id: "shares", cell }))]
    .filter(({ cell }) => !isKnown(form, cell))
    .map(({ id, cell }) => `text cues, ${id}: unknown figure ${cell}`);
  const empty = cues.topics
    .filter(({ figures: own }) => own.some(({ cell, sum }) => (cell === undefined) === (sum === undefined)))
    .map(({ id }) => `text cues, ${id}: a figure names either a cell or a sum`);
  const rows = form.appendices.flatMap((appendix) => appendix.rows.map(({ key }) => key));
  const places = Object.keys(cues.places)
    .filter((row) => !rows.includes(row))
    .map((row) => `text cues, places: unknown row ${row}`);
  return [...unknown, ...empty, ...places, ...badPlaceholders(cues)];
}

function badPlaceholders({ messages }: TextCues): readonly string[] {
  return Object.entries(messages).flatMap(([name, text]) =>
    [...message(text).placeholders]
      .filter((placeholder) => !PLACEHOLDERS[name as keyof TextCues["messages"]].includes(placeholder))
      .map((placeholder) => `text cues, ${name}: unknown placeholder $${placeholder}`),
  );
}

function isKnown(form: EditionForm, pattern: string): boolean {
  const [appendix, row, column] = pattern.split(".");
  const rows = form.appendices.find(({ key }) => key === appendix)?.rows ?? [];
  const keys = row === "*" ? rows.map(({ key }) => `${appendix}.${key}.${column}`) : [pattern];
  return keys.length > 0 && keys.every((key) => cellInfo(form, key) !== null);
}
