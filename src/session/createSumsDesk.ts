import { collationId, type Collation, type CollationBook } from "../core/reception/collation";
import type { PartStore } from "./createStore";

/** What a receiving office summed, for its own report: as the workbook holds it, then as its desk tells. Only ever read here. */
export interface SumsDesk {
  open(): Promise<void>;
  readonly collations: readonly Collation[];
  /** In the place of what was known of the same form, period and level. */
  put(collation: Collation): void;
}

export function createSumsDesk(store: PartStore<CollationBook>): SumsDesk {
  let collations: readonly Collation[] = [];
  return {
    async open() {
      collations = Object.values((await store.read()).data?.collations ?? {});
    },
    get collations() {
      return collations;
    },
    put(collation) {
      const id = collationId(collation.ask);
      collations = [...collations.filter(({ ask }) => collationId(ask) !== id), collation];
    },
  };
}
