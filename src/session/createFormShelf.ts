import type { Edition } from "../core/edition/edition";
import type { GeneralParts } from "../core/edition/parseEdition";
import { editionOfOwnForm, type BuiltEdition } from "../core/ownform/edition/editionOfOwnForm";
import { parseForms, writeForms } from "../core/ownform/exchange/formStore";
import type { OwnForm } from "../core/ownform/form/ownForm";
import { lintRules } from "../core/ruleset/lintRules";
import type { PartStore } from "./createStore";

/** The office's own forms, kept with the workbook. */
export interface FormShelf {
  /** Reads what the workbook holds. */
  open(): Promise<void>;
  readonly forms: readonly OwnForm[];
  readonly editions: readonly Edition[];
  /** Adds a form or replaces that of its id. @returns why it cannot be used; empty once it is kept. */
  put(form: OwnForm): Promise<readonly string[]>;
  remove(id: string): Promise<void>;
  /** The edition that a form would be; nothing is kept. */
  build(form: OwnForm): BuiltEdition;
}

export function createFormShelf(store: PartStore, general: GeneralParts): FormShelf {
  let kept: readonly { readonly form: OwnForm; readonly edition: Edition }[] = [];

  async function keep(next: typeof kept): Promise<void> {
    await store.write(writeForms(next.map(({ form }) => form)));
    kept = next;
  }

  return {
    async open() {
      const part = await store.read();
      const stored = part.kind === "text" ? parseForms(part.text) : part;
      // What cannot be read is never written over: it stays in the file, aside.
      if (stored.kind === "damaged" || stored.kind === "newer") store.keepAside();
      const forms = stored.kind === "forms" ? stored.forms : [];
      kept = forms.flatMap((form) => {
        const built = editionOfOwnForm(form, general);
        return built.kind === "edition" ? [{ form, edition: built.edition }] : [];
      });
    },
    get forms() {
      return kept.map(({ form }) => form);
    },
    get editions() {
      return kept.map(({ edition }) => edition);
    },
    async put(form) {
      const built = editionOfOwnForm(form, general);
      if (built.kind === "refused") return built.problems;
      const wrong = lintRules(built.edition).filter(({ severity }) => severity === "error");
      if (wrong.length > 0) return wrong.map(({ message }) => message);
      const others = kept.filter(({ form: { id } }) => id !== form.id);
      await keep([...others, { form, edition: built.edition }]);
      return [];
    },
    build: (form) => editionOfOwnForm(form, general),
    remove: (id) => keep(kept.filter(({ form }) => form.id !== id)),
  };
}
