import { z } from "zod";
import { readPart, type UnreadPart } from "../../model/storedPart";
import type { OwnForm } from "../form/ownForm";
import { parseOwnForm } from "./parseOwnForm";

const storeSchema = z.strictObject({ version: z.literal(1), forms: z.array(z.unknown()).max(20) });

export type StoredForms = { readonly kind: "forms"; readonly forms: readonly OwnForm[] } | UnreadPart;

/** Untrusted JSON of the workbook → the office's own forms in it; all or none. */
export function parseForms(json: string): StoredForms {
  const part = readPart(json, storeSchema, 1);
  if (part.kind !== "read") return part;
  const forms: OwnForm[] = [];
  for (const each of part.data.forms) {
    const read = parseOwnForm(JSON.stringify(each));
    if (read.kind === "refused") return { kind: "damaged" };
    forms.push(read.form);
  }
  return { kind: "forms", forms };
}

export function writeForms(forms: readonly OwnForm[]): string {
  return JSON.stringify({ version: 1, forms });
}
