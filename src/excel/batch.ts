import { HostError } from "../session/hostError";
import { toHostError } from "./toHostError";

/** Longer than any answer of an idle Excel, shorter than an officer's patience. */
const PATIENCE = 30_000;
/** How often a request is sent again while the officer edits a cell, and for how long. */
const EDIT_POLL = 500;
const LONGEST_EDIT = 600_000;

/** Sends one request: queues what `work` asks for, and gives back what it returned, its loaded objects filled. */
export type Batch = <T>(work: (context: Excel.RequestContext) => T) => Promise<T>;

export interface BatchOptions {
  /** Told when requests begin and end to wait for the officer, who is editing a cell. */
  readonly onEditing: (isWaiting: boolean) => void;
  /** Milliseconds until an answer is given up; Excel may still do what was asked. */
  readonly patience?: number;
}

/**
 * Requests that wait for the end of an edit: Excel refuses them as a whole meanwhile, and a click into the pane ends no edit.
 * Not Excel.run, which keeps every range for later batches and sends a second request to release them.
 */
export function createBatch({ onEditing, patience = PATIENCE }: BatchOptions): Batch {
  let waiting = 0;

  async function once<T>(work: (context: Excel.RequestContext) => T): Promise<T> {
    const context = new Excel.RequestContext();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new HostError("timeout")), patience);
    });
    try {
      const result = work(context);
      await Promise.race([context.sync(), silence]);
      return result;
    } catch (error) {
      throw toHostError(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** What `once` gives, or the refusal because of an edit. */
  async function unlessEditing<T>(
    work: (context: Excel.RequestContext) => T,
  ): Promise<{ readonly value: T } | HostError> {
    try {
      return { value: await once(work) };
    } catch (error) {
      if (error instanceof HostError && error.code === "cell-edit-mode") return error;
      throw error;
    }
  }

  return async (work) => {
    let answer = await unlessEditing(work);
    if ("value" in answer) return answer.value;
    waiting += 1;
    onEditing(true);
    try {
      const end = Date.now() + LONGEST_EDIT;
      while (!("value" in answer) && Date.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, EDIT_POLL));
        answer = await unlessEditing(work);
      }
      if ("value" in answer) return answer.value;
      throw answer;
    } finally {
      waiting -= 1;
      if (waiting === 0) onEditing(false);
    }
  };
}
