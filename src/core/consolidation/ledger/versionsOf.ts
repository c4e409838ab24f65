import { signatureOf } from "../returns/differences";
import type { ReturnVerdict } from "../returns/return";
import { isOlder } from "./dayOf";
import type { Decision } from "./decision";
import type { TakenFile, VersionStanding } from "./ledger";
import { compareTexts } from "./sortFiles";

/** The filled returns of one unit for the form and period, and which of them speaks for it. */
export interface Versions {
  /** `twice`: nobody decided between differing ones · `old`: something older than what was decided came in. */
  readonly situation: "clear" | "twice" | "old";
  readonly current: TakenFile | null;
  /** Whether the current one is the one that was chosen. */
  readonly isChosen: boolean;
  readonly standings: ReadonlyMap<TakenFile, VersionStanding>;
}

type Choice = Extract<Decision, { kind: "choose" }>;

/**
 * Versions with the same figures are one. A newer version never wins by itself: differing ones are a question until one is chosen, and a
 * new one that is not older than the chosen opens it again.
 */
export function versionsOf(files: readonly TakenFile[], choice: Choice | null): Versions {
  const groups = groupsOf(files);
  const groupOf = (file: TakenFile) => groups.find((group) => group.includes(file)) ?? [];
  const chosen = files.find(({ digest }) => digest === choice?.digest) ?? null;
  const own = chosen === null ? [] : groupOf(chosen);
  const others = groups.filter((group) => group !== own);
  const isPassed = (file: TakenFile): boolean => choice?.over.includes(file.digest) ?? false;
  const isOld = (file: TakenFile): boolean => choice !== null && !isPassed(file) && isOlder(file, choice);
  const open = others.filter((group) => !group.some((file) => isPassed(file) || isOld(file)));
  const old = others.filter((group) => group.some(isOld) && !group.some(isPassed));
  const rivals = own.length > 0 && open.length > 0 ? [own, ...open] : open.length > 1 ? open : [];
  const standings = new Map<TakenFile, VersionStanding>(
    files.map((file) => {
      const group = groupOf(file);
      if (rivals.includes(group)) return [file, "rival"];
      if (open.includes(group) || group === own) return [file, "same"];
      return [file, old.includes(group) ? "old" : "passed-over"];
    }),
  );
  if (rivals.length > 0) return { situation: "twice", current: null, isChosen: false, standings };
  if (chosen !== null)
    return { situation: old.length > 0 ? "old" : "clear", current: bestOf(own), isChosen: true, standings };
  const [fresh] = open;
  if (fresh !== undefined) return { situation: "clear", current: bestOf(fresh), isChosen: false, standings };
  // What was chosen is not here, only what it was chosen over, or older ones.
  const [only, ...more] = groups;
  const current = only !== undefined && more.length === 0 ? bestOf(only) : null;
  return { situation: files.length === 0 ? "clear" : "old", current, isChosen: false, standings };
}

function groupsOf(files: readonly TakenFile[]): readonly (readonly TakenFile[])[] {
  if (files.length < 2) return files.length === 0 ? [] : [files];
  const groups = new Map<string, TakenFile[]>();
  for (const file of files) {
    const key = signatureOf(file.report);
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()];
}

const BEST_FIRST: readonly ReturnVerdict[] = ["ready", "explain", "blocked", "empty"];

/** Of one set of figures, the file that answers for most; the figures are the same. */
function bestOf(group: readonly TakenFile[]): TakenFile | null {
  const rank = ({ report }: TakenFile): number => BEST_FIRST.indexOf(report.verdict);
  return [...group].sort((a, b) => rank(a) - rank(b) || compareTexts(a.path, b.path))[0] ?? null;
}
