import * as z from "zod";
import { readPart, type PartFormat } from "../../model/storedPart";
import { STORE } from "../../model/storeXml";
import type { OwnForm } from "../form/ownForm";
import { parseOwnForm } from "./parseOwnForm";

const storeSchema = z.strictObject({ version: z.literal(1), forms: z.array(z.unknown()).max(100) });

/** The office's own forms as a part of the workbook; all of a part or none. */
export const formsPart: PartFormat<readonly OwnForm[]> = {
  namespace: STORE.forms,
  parse: (json) => {
    const part = readPart(json, storeSchema, 1);
    if (part.kind !== "read") return part;
    const forms: OwnForm[] = [];
    for (const each of part.data.forms) {
      const read = parseOwnForm(JSON.stringify(each));
      if (read.kind === "refused") return { kind: "damaged" };
      forms.push(read.form);
    }
    return { kind: "read", data: forms };
  },
  write: (forms) => JSON.stringify({ version: 1, forms }),
  merge: (older, newer) => [...older.filter(({ id }) => newer.every((form) => form.id !== id)), ...newer],
};
