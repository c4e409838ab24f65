import { emptyDraft, type DraftStore, type ReportDraft } from "../core/narrative/reportDraft";
import type { ReportId } from "../core/model/reportId";
import type { PartStore } from "./createStore";

/** Steps that can be taken back. */
const LONGEST_MEMORY = 50;

/** Why the officer's words in the workbook could not be read. They stay in the file. */
export type DraftTrouble = "damaged" | "newer";

/** What the officer makes of the draft: kept with the workbook, step by step taken back. */
export interface DraftDesk {
  /** Reads what the workbook holds. */
  open(): Promise<void>;
  readonly trouble: DraftTrouble | null;
  readonly canUndo: boolean;
  draftOf(id: ReportId): ReportDraft;
  /** Stores what `change` makes of the draft; nothing is written where it changes nothing. */
  change(id: ReportId, change: (draft: ReportDraft) => ReportDraft): Promise<void>;
  undo(): Promise<void>;
}

export function createDraftDesk(store: PartStore<DraftStore>): DraftDesk {
  let drafts: DraftStore = {};
  let trouble: DraftTrouble | null = null;
  const past: { readonly id: ReportId; readonly before: ReportDraft; readonly after: ReportDraft }[] = [];

  async function put(id: ReportId, change: (draft: ReportDraft) => ReportDraft): Promise<void> {
    drafts = await store.change((held) => ({ ...held, [id]: change(held?.[id] ?? emptyDraft) }));
  }

  return {
    async open() {
      const stored = await store.read();
      const next = stored.data ?? {};
      // Steps lead back from these words only.
      if (JSON.stringify(next) !== JSON.stringify(drafts)) past.length = 0;
      drafts = next;
      trouble = stored.trouble;
    },
    get trouble() {
      return trouble;
    },
    get canUndo() {
      return past.length > 0;
    },
    draftOf: (id) => drafts[id] ?? emptyDraft,
    async change(id, change) {
      const known = drafts[id] ?? emptyDraft;
      if (isSame(change(known), known)) return;
      // What the workbook holds by now may be another window's.
      let before = known;
      await put(id, (held) => {
        before = held;
        return change(held);
      });
      past.push({ id, before, after: drafts[id] ?? emptyDraft });
      if (past.length > LONGEST_MEMORY) past.shift();
    },
    async undo() {
      const step = past.at(-1);
      if (step === undefined) return;
      await put(step.id, (draft) => takenBack(draft, step.before, step.after));
      past.pop();
    },
  };
}

/** The draft without one step: what that step did not touch stays as it is now, whoever wrote it. */
function takenBack(now: ReportDraft, before: ReportDraft, after: ReportDraft): ReportDraft {
  return {
    style: isSame(before.style, after.style) ? now.style : before.style,
    fills: entriesBack(now.fills, before.fills, after.fills),
    rewritten: entriesBack(now.rewritten, before.rewritten, after.rewritten),
    cleared: now.cleared.filter((each) => before.cleared.includes(each) || !after.cleared.includes(each)),
  };
}

function entriesBack<V>(
  now: Readonly<Record<string, V>>,
  before: Readonly<Record<string, V>>,
  after: Readonly<Record<string, V>>,
): Readonly<Record<string, V>> {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const touched = [...keys].filter((key) => !isSame(before[key], after[key]));
  const rest = Object.entries(now).filter(([key]) => !touched.includes(key));
  return Object.fromEntries([...rest, ...Object.entries(before).filter(([key]) => touched.includes(key))]);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
