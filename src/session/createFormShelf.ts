import type { Edition } from "../core/edition/edition";
import type { GeneralParts } from "../core/edition/parseEdition";
import { editionOfOwnForm, type BuiltEdition } from "../core/ownform/edition/editionOfOwnForm";
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

export function createFormShelf(store: PartStore<readonly OwnForm[]>, general: GeneralParts): FormShelf {
  let kept: readonly { readonly form: OwnForm; readonly edition: Edition }[] = [];

  function shelve(forms: readonly OwnForm[]): void {
    kept = forms.flatMap((form) => {
      const built = editionOfOwnForm(form, general);
      return built.kind === "edition" ? [{ form, edition: built.edition }] : [];
    });
  }
  const keep = async (change: (forms: readonly OwnForm[]) => readonly OwnForm[]): Promise<void> =>
    shelve(await store.change((held) => change(held ?? [])));

  return {
    async open() {
      shelve((await store.read()).data ?? []);
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
      await keep((forms) => [...forms.filter(({ id }) => id !== form.id), form]);
      return [];
    },
    build: (form) => editionOfOwnForm(form, general),
    remove: (id) => keep((forms) => forms.filter((form) => form.id !== id)),
  };
}
