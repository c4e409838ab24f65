import type { Level } from "../../core/model/level";

/** What a file is taken to be where it does not say. */
export interface Asked {
  readonly level: Level;
  readonly year: number;
}
