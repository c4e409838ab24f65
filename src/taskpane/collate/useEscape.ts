import { useEffect } from "react";

/** Esc is the way back, also where the control that had the focus is gone: a saved choice takes its form away. */
export function useEscape(onBack: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) onBack();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onBack]);
}
