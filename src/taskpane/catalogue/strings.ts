import type { vi } from "./vi";

/** The shape of a language: the same keys, the same arguments. */
export type Strings = typeof vi;
