import { Link } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

interface Props<T> {
  readonly items: readonly T[];
  /** So many are shown at first, and more at a time. */
  readonly atOnce?: number;
  /** What stands on the way to the others. */
  more(left: number): string;
  children(item: T): ReactNode;
}

/** The first of what may be thousands, and the way to more of it: drawn whole, a long list would freeze the pane. */
export function SomeOf<T>({ items, atOnce = 50, more, children }: Props<T>) {
  const [shown, setShown] = useState(atOnce);
  return (
    <>
      {items.slice(0, shown).map(children)}
      {items.length > shown && (
        <Link as="button" onClick={() => setShown(shown + atOnce)}>
          {more(items.length - shown)}
        </Link>
      )}
    </>
  );
}
