import { createReturnClerk } from "./returnClerk";
import type { ReturnTask } from "./returnTask";

/** A comparison as an .xlsx file with table and chart; null where it took too long. */
export async function comparisonFile(
  given: Omit<Extract<ReturnTask, { task: "comparison" }>, "task">,
): Promise<Uint8Array | null> {
  const clerk = createReturnClerk();
  const bytes = await clerk.ask({ task: "comparison", ...given });
  clerk.end();
  return bytes;
}
