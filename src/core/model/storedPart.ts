import { z } from "zod";

/** A part that cannot be read: it stays in the file as it is. */
export interface UnreadPart {
  readonly kind: "damaged" | "newer";
}

/**
 * Reads the untrusted JSON of a part that travels in the workbook.
 * @param newest version that `schema` knows: a part that does not fit and states a higher one is newer, all others are damaged.
 */
export function readPart<T>(
  json: string,
  schema: z.ZodType<T>,
  newest: number,
): { readonly kind: "read"; readonly data: T } | UnreadPart {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: "damaged" };
    throw error;
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return { kind: "read", data: parsed.data };
  const version = z.object({ version: z.number() }).safeParse(data);
  return { kind: version.success && version.data.version > newest ? "newer" : "damaged" };
}
