import type { Probe } from "../probe";
import { cellProbes } from "./cells";
import { eventProbes } from "./events";
import { nameProbes } from "./names";
import { partProbes } from "./parts";
import { sheetProbes } from "./sheets";
import { surroundingsProbes } from "./surroundings";

export const probes: readonly Probe[] = [
  ...surroundingsProbes,
  ...cellProbes,
  ...nameProbes,
  ...sheetProbes,
  ...partProbes,
  ...eventProbes,
];
