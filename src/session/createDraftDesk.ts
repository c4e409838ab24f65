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
  const past: DraftStore[] = [];

  async function keep(next: DraftStore): Promise<void> {
    drafts = await store.write(next);
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
      const before = drafts;
      const now = before[id] ?? emptyDraft;
      const next = change(now);
      if (JSON.stringify(next) === JSON.stringify(now)) return;
      await keep({ ...before, [id]: next });
      past.push(before);
      if (past.length > LONGEST_MEMORY) past.shift();
    },
    async undo() {
      const before = past.at(-1);
      if (before === undefined) return;
      await keep(before);
      past.pop();
    },
  };
}
