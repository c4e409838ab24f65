import type { Level } from "../../model/level";

/** Stable as long as the list names the unit alike: its name, with the code behind it where two units share one. */
export type UnitId = string;

/** One unit from which a report is expected. */
export interface Unit {
  readonly id: UnitId;
  /** As the list writes it, e.g. `Xã Ia Lang`. */
  readonly name: string;
  /** Code, or whatever else the list's second column tells units of one name apart by (a district's name). */
  readonly code: string | null;
  /** Names of abolished units that are part of it now. */
  readonly predecessors: readonly string[];
  readonly level: Level;
}
