import { createReturnClerk } from "./returnClerk";
import type { ReturnAnswers } from "./returnTask";

/** A list of units in a file, as rows of texts. */
export async function rowsOfFile(file: Blob): Promise<ReturnAnswers["rows"]> {
  const clerk = createReturnClerk();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await clerk.ask({ task: "rows", bytes });
  clerk.end();
  return answer ?? { kind: "refused", message: "Đọc tệp quá lâu nên đã dừng." };
}

/** A pasted list likewise. */
export async function rowsOfText(text: string): Promise<readonly (readonly string[])[]> {
  const outcome = await rowsOfFile(new Blob([text]));
  return outcome.kind === "read" ? outcome.rows : [];
}
