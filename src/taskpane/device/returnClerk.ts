import type { ReturnAnswers, ReturnTask } from "./returnTask";
import { startWorker } from "./startWorker";

/** Longer than any report takes on an old computer. */
const PATIENCE = 30_000;
/** Milliseconds without a question, after which the worker gives back what it takes. */
const RESTING = 5000;

/** One worker that is asked one thing after the other. It is there while it is asked, and ends by itself. */
export interface ReturnClerk {
  /** Null where it took too long: the worker is ended, and the next question gets a new one. */
  ask<T extends keyof ReturnAnswers>(task: Extract<ReturnTask, { task: T }>): Promise<ReturnAnswers[T] | null>;
  /** What every worker is told before anything else, from now on. */
  brief(task: Extract<ReturnTask, { task: "reading" }>): void;
  /** Gives back at once what the worker takes. A further question gets a new one. */
  end(): void;
}

export function createReturnClerk(): ReturnClerk {
  let worker: Worker | null = null;
  let briefing: ReturnTask | null = null;
  let line: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    worker?.terminate();
    worker = null;
  }

  function started(): Worker {
    if (worker !== null) return worker;
    const own = startWorker("returns");
    if (briefing !== null) own.postMessage(briefing);
    return own;
  }

  function once(task: ReturnTask): Promise<ReturnAnswers[keyof ReturnAnswers] | null> {
    const own = (worker = started());
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        end();
        resolve(null);
      }, PATIENCE);
      own.onmessage = ({ data }: MessageEvent<ReturnAnswers[keyof ReturnAnswers]>) => {
        clearTimeout(late);
        resolve(data);
      };
      own.onerror = ({ message }) => {
        clearTimeout(late);
        end();
        reject(new Error(`The worker for received files failed: ${message}`));
      };
      own.postMessage(task, "bytes" in task ? [task.bytes.buffer] : []);
    });
  }

  return {
    ask(task) {
      waiting += 1;
      clearTimeout(rest);
      const answer = line
        .then(() => once(task))
        .finally(() => {
          waiting -= 1;
          if (waiting === 0) rest = setTimeout(end, RESTING);
        });
      line = answer.catch(() => undefined);
      return answer as Promise<never>;
    },
    brief(task) {
      briefing = task;
      worker?.postMessage(task);
    },
    end,
  };
}
