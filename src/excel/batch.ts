import { HostError } from "../session/hostError";
import { toHostError } from "./toHostError";

/** Longer than any answer of an idle Excel, shorter than an officer's patience. */
const PATIENCE = 30_000;

/**
 * One request: queues `work` and sends it once. Not Excel.run, which keeps every range for later batches
 * and sends a second request to release them. @returns what `work` returned, its loaded objects filled.
 */
export async function batch<T>(work: (context: Excel.RequestContext) => T): Promise<T> {
  const context = new Excel.RequestContext();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new HostError("timeout")), PATIENCE);
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
