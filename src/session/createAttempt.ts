import { HostError, isPassing } from "./hostError";
import type { Trouble } from "./reportSnapshot";
import type { SnapshotStore } from "./snapshotStore";

export interface AttemptDeps {
  readonly store: SnapshotStore;
  readonly wait: (milliseconds: number) => Promise<void>;
  isDisposed(): boolean;
  /** Reads everything again. */
  reload(): Promise<unknown>;
}

/** Runs work on the workbook; resolves to whether it was done. */
export type Attempt = (work: () => Promise<void>, isReading?: boolean) => Promise<boolean>;

const RETRY = 1000;
/** After this the officer is told that Excel is slow; the request goes on. */
const SLOW = 5000;

export function createAttempt({ store: { publish, current }, wait, isDisposed, reload }: AttemptDeps): Attempt {
  let isRetrying = false;

  /**
   * The one place where a refusal of the workbook is caught. A refused action is told until it is closed;
   * trouble with reading, until a reading succeeds. Returns whether the work was done.
   */
  async function attempt(work: () => Promise<void>, isReading = false): Promise<boolean> {
    const done = tellIfSlow();
    try {
      await work();
      done();
      return true;
    } catch (error) {
      done();
      const code = error instanceof HostError ? error.code : null;
      if (code === null) {
        publish({ busy: false });
        throw error;
      }
      const trouble = { code, lastGood: current().readAt };
      if (isReading) publish({ busy: false, trouble });
      // The trouble is told until reading goes on, what it means for the action until the officer has seen it.
      else if (isPassing(code)) publish({ busy: false, trouble, notice: { kind: "in-doubt" } });
      else publish({ busy: false, notice: { kind: "refused", code } });
      if (isPassing(code)) void retry();
      return false;
    }
  }

  /** Says that Excel is slow if the work takes long. @returns what to call when the work is done. */
  function tellIfSlow(): () => void {
    let isDone = false;
    void wait(SLOW).then(() => {
      // That Excel waits for the officer is told already.
      if (isDone || isDisposed() || current().trouble !== null) return;
      publish({ trouble: { code: "slow", lastGood: current().readAt } });
    });
    return () => {
      isDone = true;
      if (current().trouble?.code === "slow") publish({ trouble: null });
    };
  }

  /** Reads again until the workbook answers. */
  async function retry(): Promise<void> {
    if (isRetrying) return;
    isRetrying = true;
    while (!isDisposed() && isWaitedFor(current().trouble)) {
      await wait(RETRY);
      // Somebody else may have read it by then.
      if (!isDisposed() && current().trouble !== null) await reload();
    }
    isRetrying = false;
  }

  /** What lasts is not asked for again and again: an event or the officer says when it is over. */
  function isWaitedFor(trouble: Trouble | null): boolean {
    return trouble !== null && (trouble.code === "slow" || isPassing(trouble.code));
  }

  return attempt;
}
