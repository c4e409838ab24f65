import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, type RefObject } from "react";

export interface VirtualRows {
  readonly list: RefObject<HTMLDivElement | null>;
  /** Rows to be drawn: from, up to and without. */
  readonly from: number;
  readonly to: number;
  /** Room above and below them, in pixels. */
  readonly above: number;
  readonly below: number;
  /** Given to each row, so that it is measured. */
  measure(index: number): (row: HTMLElement | null) => void;
  /** Brings a row into sight and gives the focus to its button. */
  focus(index: number): void;
}

const OVERSCAN = 8;

/**
 * Draws of a long list what is in sight, over the page's own scroll; rows may be of any height. Our own rather than a package: one list
 * needs sixty lines of it, and no scroll box of its own inside the pane.
 */
export function useVirtualRows(count: number, estimate: number): VirtualRows {
  const list = useRef<HTMLDivElement | null>(null);
  const heights = useRef(new Map<number, number>());
  const wanted = useRef<number | null>(null);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const onScroll = (): void => redraw();
    window.addEventListener("scroll", onScroll, { passive: true });
    window.addEventListener("resize", onScroll);
    return () => {
      window.removeEventListener("scroll", onScroll);
      window.removeEventListener("resize", onScroll);
    };
  }, []);
  // Where the list begins is known only once it stands on the page.
  useLayoutEffect(redraw, [count]);

  const heightOf = (index: number): number => heights.current.get(index) ?? estimate;
  const top = list.current?.getBoundingClientRect().top ?? 0;
  let [from, to, above, below, at] = [0, 0, 0, 0, top];
  for (let index = 0; index < count; index += 1) {
    const height = heightOf(index);
    if (at + height < 0) [from, above] = [index + 1, above + height];
    if (at < window.innerHeight) to = index + 1;
    else below += height;
    at += height;
  }
  for (let more = 0; more < OVERSCAN && from > 0; more += 1) {
    from -= 1;
    above -= heightOf(from);
  }
  for (let more = 0; more < OVERSCAN && to < count; more += 1) {
    below -= heightOf(to);
    to += 1;
  }

  const measure = useCallback(
    (index: number) => (row: HTMLElement | null) => {
      if (row === null) return;
      if (wanted.current === index) {
        wanted.current = null;
        row.scrollIntoView({ block: "nearest" });
        row.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
      }
      if (heights.current.get(index) === row.offsetHeight) return;
      heights.current.set(index, row.offsetHeight);
      redraw();
    },
    [],
  );
  const focus = (index: number): void => {
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${index}"]`);
    if (row) {
      row.scrollIntoView({ block: "nearest" });
      row.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
      return;
    }
    wanted.current = index;
    const before = Array.from({ length: index }, (_item, each) => heightOf(each)).reduce((sum, each) => sum + each, 0);
    const start = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    window.scrollTo({ top: start + before - window.innerHeight / 2 });
    redraw();
  };
  return { list, from, to, above, below: Math.max(0, below), measure, focus };
}
