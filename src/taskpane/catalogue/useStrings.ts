import { createContext, useContext } from "react";
import type { Strings } from "./strings";
import { vi } from "./vi";

export const StringsContext = createContext<Strings>(vi);

/** The words of the pane in the officer's language. */
export function useStrings(): Strings {
  return useContext(StringsContext);
}
