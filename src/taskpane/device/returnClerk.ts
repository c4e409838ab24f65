import type { ReturnAnswers, ReturnTask } from "./returnTask";
import { startWorker } from "./startWorker";

/** Longer than any report takes on an old computer. */
const PATIENCE = 30_000;

/** One worker that is asked one thing after the other. */
export interface ReturnClerk {
  /** Null where it took too long: the worker is ended, and the next question gets a new one. */
  ask<T extends ReturnTask["task"]>(task: Extract<ReturnTask, { task: T }>): Promise<ReturnAnswers[T] | null>;
  end(): void;
}

export function createReturnClerk(): ReturnClerk {
  let worker: Worker | null = null;
  let line: Promise<unknown> = Promise.resolve();

  function once(task: ReturnTask): Promise<ReturnAnswers[ReturnTask["task"]] | null> {
    const own = (worker ??= startWorker("returns"));
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        own.terminate();
        worker = null;
        resolve(null);
      }, PATIENCE);
      own.onmessage = ({ data }: MessageEvent<ReturnAnswers[ReturnTask["task"]]>) => {
        clearTimeout(late);
        resolve(data);
      };
      own.onerror = ({ message }) => {
        clearTimeout(late);
        own.terminate();
        worker = null;
        reject(new Error(`The worker for received files failed: ${message}`));
      };
      own.postMessage(task);
    });
  }

  return {
    ask(task) {
      const answer = line.then(() => once(task));
      line = answer.catch(() => undefined);
      return answer as Promise<never>;
    },
    end: () => worker?.terminate(),
  };
}
