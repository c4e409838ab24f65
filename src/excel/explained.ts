import { HostError } from "../session/hostError";
import type { Batch } from "./batch";

/**
 * Runs an action that Excel refuses without saying why while another workbook is in front. Names it does refuse by saying so: asking
 * for one then tells.
 */
export async function explained<T>(batch: Batch, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== "unknown") throw error;
    await batch((context) => context.workbook.worksheets.getFirst().names.getItemOrNullObject("BCTE").load("name"));
    throw error;
  }
}
