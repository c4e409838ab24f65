import type { PlannedSheet } from "../../core/reception/plannedSheet";
import { createReturnClerk } from "./returnClerk";

/** The receiving office's sheets as an .xlsx file; null where that takes too long. */
export async function tablesFile(sheets: readonly PlannedSheet[]): Promise<Uint8Array | null> {
  const clerk = createReturnClerk();
  try {
    return await clerk.ask({ task: "book", sheets });
  } finally {
    clerk.end();
  }
}
