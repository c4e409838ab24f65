import { useEffect } from "react";

/** Esc is the way back, also where the control that had the focus is gone: a saved choice takes its form away. */
export function useEscape(onBack: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isOpenList = event.target instanceof Element && event.target.closest('[aria-expanded="true"]') !== null;
      if (event.key === "Escape" && !isOpenList) onBack();
    };
    // Before Fluent, which may take the key for itself.
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [onBack]);
}
