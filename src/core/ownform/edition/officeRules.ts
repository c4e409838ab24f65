import * as z from "zod";
import type { OwnForm } from "../form/ownForm";

const named = z.object({ code: z.string(), title: z.string() });

/** The rules that an office added to its form, by their code and wording. */
export function officeRules({ rules }: OwnForm): readonly { readonly code: string; readonly title: string }[] {
  return rules.flatMap((rule) => named.safeParse(rule).data ?? []);
}
