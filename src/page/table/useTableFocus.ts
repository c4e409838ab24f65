import { useLayoutEffect, useRef, type RefObject } from "react";

/** Keeps the focus with the cell while the officer works in the table. @returns what leads it there */
export function useTableFocus({
  table,
  note,
  key,
  led,
}: {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly note: RefObject<HTMLDivElement | null>;
  readonly key: readonly unknown[];
  readonly led: number;
}) {
  // A table may come with the first sheet that the officer is led to.
  const lastLed = useRef(0);
  const active = (): HTMLElement | null =>
    table.current?.querySelector<HTMLElement>("[data-editing]") ??
    table.current?.querySelector<HTMLElement>('[tabindex="0"]') ??
    null;
  useLayoutEffect(() => {
    const isLed = led !== lastLed.current;
    lastLed.current = led;
    const { activeElement } = document;
    const isOurs = activeElement === document.body || table.current?.contains(activeElement) === true;
    if ((isLed || isOurs) && activeElement !== active()) active()?.focus();
    const cell = table.current?.querySelector<HTMLElement>('[tabindex="0"]');
    if (note.current === null || cell === null || cell === undefined) return;
    const room = (note.current.parentElement?.scrollWidth ?? Infinity) - note.current.offsetWidth;
    note.current.style.left = `${Math.max(0, Math.min(cell.offsetLeft, room))}px`;
    note.current.style.top = `${cell.offsetTop + cell.offsetHeight + 8}px`;
    // What it looks at is the screen, whenever one of these has changed.
  }, [...key]);
  return () => active()?.focus();
}
