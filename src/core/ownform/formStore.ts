import { z } from "zod";
import type { OwnForm } from "./ownForm";
import { parseOwnForm } from "./parseOwnForm";

const storeSchema = z.strictObject({ version: z.literal(1), forms: z.array(z.unknown()).max(20) });

export type StoredForms =
  | { readonly kind: "forms"; readonly forms: readonly OwnForm[] }
  /** Cannot be read; it stays in the file as it is. */
  | { readonly kind: "damaged" | "newer" };

/** Untrusted JSON of the workbook → the office's own forms in it; all or none. */
export function parseForms(json: string): StoredForms {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: "damaged" };
    throw error;
  }
  const parsed = storeSchema.safeParse(data);
  if (!parsed.success) {
    const version = z.object({ version: z.number() }).safeParse(data);
    return { kind: version.success && version.data.version > 1 ? "newer" : "damaged" };
  }
  const forms: OwnForm[] = [];
  for (const each of parsed.data.forms) {
    const read = parseOwnForm(JSON.stringify(each));
    if (read.kind === "refused") return { kind: "damaged" };
    forms.push(read.form);
  }
  return { kind: "forms", forms };
}

export function writeForms(forms: readonly OwnForm[]): string {
  return JSON.stringify({ version: 1, forms });
}
