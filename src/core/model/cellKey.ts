/**
 * A figure by its meaning: `<appendix>.<row>.<column>`, e.g. `pl1.xa.launchChildren`.
 * The identity of a figure everywhere; an A1 address never is.
 */
export type CellKey = string;
