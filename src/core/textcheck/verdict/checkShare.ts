import type { Scope } from "../../validation/scope";
import type { Said } from "../sentences/said";
import type { Target } from "../sentences/targets";
import type { TextCues } from "../../edition/textCues";
import { foldWords } from "../../text/foldText";
import { isRounded } from "../numbers/isRounded";
import type { Verdict, Verdicts } from "./verdicts";

interface Base {
  readonly name: string;
  readonly cells: readonly string[];
  readonly percent: number;
  /** Whether only words that name a share make another percentage wrong. */
  readonly onlyNamed: boolean;
}

/** Words right before a percentage that make it a share: `chiếm`, `chiếm tỷ lệ`, `tỷ lệ là`. */
const SHARE = /(?:chiếm|tỷ lệ|tỉ lệ)(?: tỷ lệ| tỉ lệ)?(?: là| đạt)? ?$/u;

/**
 * B03: recomputes a percentage from the figures that the text most likely divides; one that a table holds is compared with it. Null where it is no share of the tables or
 * a figure is missing.
 */
export function checkShare(
  said: Said,
  shown: string,
  cues: TextCues,
  scope: Scope,
  verdicts: Verdicts,
  plain: string,
): Verdict | null {
  const behind = plain.slice(said.number.to, said.sentence.passage.to);
  const { value } = said.number.number;
  const decimals = /[.,](\d+)/.exec(said.number.number.shown)?.[1]?.length ?? 0;
  const rates = said.candidates.filter(({ target }) => target.type === "rate");
  const agreed = rates.find(({ target }) => target.value !== null && isRounded(value, target.value, decimals));
  if (agreed) return verdicts.agrees(agreed.target);
  const meant = said.candidates.map(({ target }) => ({
    target,
    bases: meantBases(basesOf(target, cues, scope), behind),
  }));
  for (const { target, bases } of meant) {
    const [usual] = bases;
    if (usual && isRounded(value, usual.percent, decimals)) return verdicts.shareAgrees(target, usual.cells, value);
  }
  if (said.best?.target.type === "rate")
    return said.best.target.value === null ? null : verdicts.differs(said.best.target, shown, value);
  const best = meant.find(({ target }) => target === said.best?.target);
  const [usual, ...others] = best?.bases ?? [];
  if (!best || !usual) return null;
  if (
    usual.onlyNamed &&
    !SHARE.test(plain.slice(said.sentence.passage.from, said.number.from)) &&
    named(usual, behind) === 0
  )
    return null;
  const expected = round(usual.percent, Math.max(decimals, 2));
  return verdicts.shareDiffers(best.target, {
    shown,
    cells: usual.cells,
    expected,
    difference: round(Math.abs(value - expected), Math.max(decimals, 2)),
    base: usual.name,
    fits: others.find((other) => isRounded(value, other.percent, decimals))?.name ?? "none",
  });
}

/** The base that the words behind name comes first: `chiếm 24,68% tổng số trẻ em dưới 16 tuổi`. */
function meantBases(bases: readonly Base[], behind: string): readonly Base[] {
  return [...bases].sort((a, b) => named(b, behind) - named(a, behind));
}

/** How fully the words behind name a base: by its whole name the more words the better, by its first two words, or not. */
function named({ name }: Base, behind: string): number {
  const told = behind.replace(/^ ?(?:trong |so với |của |trên )?(?:tổng số |tổng |số )?/u, "");
  const words = foldWords(name).replace(/^(?:tổng số |tổng |số )/, "");
  const parts = words.split(" ");
  if (parts.length > 2 && told.startsWith(words)) return 1 + words.length;
  // `trẻ em` alone names a base, `trẻ em khuyết tật` another group.
  const short = parts.slice(0, 2).join(" ");
  if (!new RegExp(`^${short}(?:$|[,.;:)]| (?:toàn|trên|của|cả|trong) )`, "u").test(told)) return 0;
  return short === words ? 1 + words.length : 1;
}

function basesOf(target: Target, { shares }: TextCues, scope: Scope): readonly Base[] {
  const key = target.cells[0] ?? "";
  const share =
    target.cells.length === 1 ? shares.find(({ part }) => part.replace(".*.", `.${target.row}.`) === key) : undefined;
  const { value } = target;
  if (!share || value === null) return [];
  return share.of.flatMap(({ name, cells }): readonly Base[] => {
    const keys = cells.map((cell) => cell.replace(".*.", `.${target.row}.`));
    const whole = keys
      .map((cell) => scope.read(cell))
      .reduce((sum, reading) => sum + (reading.kind === "number" ? reading.value : NaN), 0);
    return whole > 0
      ? [{ name, cells: [...new Set([key, ...keys])], percent: (value / whole) * 100, onlyNamed: share.onlyNamed }]
      : [];
  });
}

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
