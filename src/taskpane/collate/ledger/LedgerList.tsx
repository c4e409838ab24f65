import { Badge, Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight20Regular, Clock16Regular } from "@fluentui/react-icons";
import { useRef, useState, type KeyboardEvent } from "react";
import type { LedgerRow } from "../../../core/consolidation/ledger/ledger";
import type { UnitId } from "../../../core/consolidation/units/unit";
import { useStrings } from "../../catalogue/useStrings";
import type { CollateProps } from "../collateProps";
import { bare } from "./ledgerFilter";
import { detailsOf } from "../rowDetails";
import { StateIcon } from "../StateIcon";
import { useVirtualRows } from "../useVirtualRows";

const useStyles = makeStyles({
  row: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "52px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    scrollMarginTop: "180px",
    scrollMarginBottom: "90px",
    // The button below covers the row.
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  unit: { display: "flex", columnGap: tokens.spacingHorizontalS, flexGrow: 1, minWidth: 0, alignItems: "center" },
  icon: { display: "flex", flexShrink: 0 },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  open: {
    display: "block",
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    "::after": { content: '""', position: "absolute", inset: 0 },
    ":focus-visible": { outlineStyle: "none" },
    ":focus-visible::after": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  late: { verticalAlign: "text-bottom" },
  counting: { display: "flex", alignItems: "center", flexShrink: 0, columnGap: tokens.spacingHorizontalXS },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const PAGE = 8;
const TYPED_TOGETHER = 1000;

interface Props extends CollateProps {
  readonly rows: readonly LedgerRow[];
  /** Opened last: the list begins there. */
  readonly first: UnitId | null;
  onOpen(unit: UnitId): void;
}

/** The ledger's units, of which those in sight are drawn: one stop for the keyboard, Enter opens, arrows move, letters search. */
export function LedgerList({ rows, first, onOpen, ...props }: Props) {
  const styles = useStyles();
  const { collate: words } = useStrings();
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      rows.findIndex(({ unit }) => unit.id === first),
    ),
  );
  const typed = useRef({ text: "", at: 0 });
  const { list, from, to, above, below, measure, focus } = useVirtualRows(rows.length, 53);
  const stop = Math.min(active, rows.length - 1);

  function move(to: number): void {
    const next = Math.min(rows.length - 1, Math.max(0, to));
    setActive(next);
    focus(next);
  }
  function onKey(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: stop + 1,
      ArrowUp: stop - 1,
      PageDown: stop + PAGE,
      PageUp: stop - PAGE,
      Home: 0,
      End: rows.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      return move(to);
    }
    if (event.key.length !== 1 || event.key === " " || event.ctrlKey || event.metaKey || event.altKey) return;
    const now = Date.now();
    const { text, at } = typed.current;
    typed.current = { text: now - at < TYPED_TOGETHER ? text + event.key : event.key, at: now };
    const wanted = bare(typed.current.text);
    const order = [...rows.keys()].map((index) => (stop + index + (text === "" ? 1 : 0)) % rows.length);
    const found = order.find((index) => nameWords(rows[index]).some((word) => word.startsWith(wanted)));
    if (found !== undefined) move(found);
  }

  return (
    // The arrow keys are for whoever is on one of its buttons.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={list} role="table" aria-label={words.views.ledger} aria-rowcount={rows.length + 1} onKeyDown={onKey}>
      <div role="row" aria-rowindex={1} className={styles.hidden}>
        <span role="columnheader">{words.ledger.columns.unit}</span>
        <span role="columnheader">{words.ledger.columns.counting}</span>
      </div>
      <div role="presentation" style={{ height: above }} />
      {rows.slice(from, to).map((row, offset) => {
        const index = from + offset;
        return (
          <div
            key={row.unit.id}
            ref={measure(index)}
            data-row={index}
            role="row"
            aria-rowindex={index + 2}
            className={styles.row}
          >
            <div role="cell" className={styles.unit}>
              <span className={styles.icon}>
                <StateIcon state={row.state} />
              </span>
              <span className={styles.text}>
                <button
                  type="button"
                  className={styles.open}
                  tabIndex={index === stop || (offset === 0 && (stop < from || stop >= to)) ? 0 : -1}
                  onFocus={() => setActive(index)}
                  onClick={() => onOpen(row.unit.id)}
                >
                  <Body1>{row.unit.name}</Body1>
                </button>
                <Details row={row} {...props} />
              </span>
            </div>
            <div role="cell" className={styles.counting}>
              <Counting row={row} />
              <ChevronRight20Regular aria-hidden />
            </div>
          </div>
        );
      })}
      <div role="presentation" style={{ height: below }} />
    </div>
  );
}

function nameWords(row: LedgerRow | undefined): readonly string[] {
  if (row === undefined) return [];
  const words = bare(row.unit.name).split(" ");
  return words.map((_word, index) => words.slice(index).join(" "));
}

function Details({ row, collate, state }: CollateProps & { readonly row: LedgerRow }) {
  const styles = useStyles();
  const { collate: words } = useStrings();
  return (
    <Caption1>
      {[words.states[row.state], ...detailsOf(row, collate, state, words)].join(" · ")}
      {row.isLate === true && (
        <>
          {" · "}
          <Clock16Regular aria-hidden className={styles.late} /> {words.ledger.late}
        </>
      )}
    </Caption1>
  );
}

/** Drawn only where it is not the usual; a screen reader hears it always. */
function Counting({ row: { counting, state, isLeftOut } }: { readonly row: LedgerRow }) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { ledger: words } = collate;
  if (counting === "fully") return <span className={styles.hidden}>{words.counted}</span>;
  if (counting === "provisionally") return <Badge appearance="outline">{words.provisional}</Badge>;
  if (state === "missing") return <span className={styles.hidden}>{words.notCounted}</span>;
  return <Caption1>{isLeftOut ? words.leftOut : words.notCounted}</Caption1>;
}
