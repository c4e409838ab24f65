import type { Edition } from "../core/edition/edition";
import type { GeneralParts } from "../core/edition/parseEdition";
import { editionOfOwnForm } from "../core/ownform/edition/editionOfOwnForm";
import { parseOwnForm } from "../core/ownform/exchange/parseOwnForm";
import { lintRules } from "../core/ruleset/lintRules";

export interface LintedForm {
  readonly name: string;
  /** Sentences, those that make a form unusable first. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

export function lintEdition(name: string, edition: Edition): LintedForm {
  const problems = lintRules(edition);
  const said = (wanted: string) => problems.filter(({ severity }) => severity === wanted).map(({ message }) => message);
  return { name, errors: said("error"), warnings: said("warning") };
}

/** The rules of a `.bieumau.json`. Never throws for what the file holds. */
export function lintFile(name: string, text: string, general: GeneralParts): LintedForm {
  const read = parseOwnForm(text);
  if (read.kind === "refused") return { name, errors: read.problems, warnings: [] };
  const built = editionOfOwnForm(read.form, general);
  return built.kind === "refused" ? { name, errors: built.problems, warnings: [] } : lintEdition(name, built.edition);
}
