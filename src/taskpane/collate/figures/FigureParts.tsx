import { Body1, Body1Strong, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronUp20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Excerpt } from "../../../core/consolidation/returns/excerpt";
import type { Total } from "../../../core/consolidation/sums/total";
import { tracesOf, type Trace } from "../../../core/consolidation/sums/tracesOf";
import type { UnitId } from "../../../core/consolidation/units/unit";
import type { CellKey } from "../../../core/model/cellKey";
import { formatNumber } from "../../../core/text/viNumber";
import { useStrings } from "../../catalogue/useStrings";
import { Facts } from "../../components/Facts";
import type { CollateProps, ReceivedState } from "../collateProps";
import { overOf } from "../describeCollation";
import { ExcerptTable } from "./ExcerptTable";
import { OfficialLine } from "./OfficialLine";
import { useVirtualRows } from "../useVirtualRows";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, paddingBottom: "12px" },
  icon: { flexShrink: 0 },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  part: {
    display: "block",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
  },
  line: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    "@media (max-width: 280px)": { flexWrap: "wrap" },
  },
  value: { marginLeft: "auto", fontVariantNumeric: "tabular-nums" },
  bar: {
    display: "block",
    width: "100%",
    height: "10px",
    color: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});
const SHOWN = 7;

type Props = CollateProps & { readonly state: ReceivedState; readonly total: Total; onOpen(unit: UnitId): void };

/** A total opened: whether the workbook's own appendix agrees, and each unit's part, the largest first. */
export function FigureParts(props: Props) {
  const { total, state } = props;
  const styles = useStyles();
  const { collate } = useStrings();
  const { figures: words } = collate;
  const [isAll, setAll] = useState(false);
  const { counted, ledger } = state.received;
  const key = total.kind === "rate" ? (total.numerator[0] ?? total.key) : total.key;
  const parts = tracesOf(key, counted)
    .filter(({ unit }) => total.shares.has(unit))
    .sort((a, b) => (total.shares.get(b.unit) ?? 0) - (total.shares.get(a.unit) ?? 0));
  const unread = total.unread.map((unit) => counted.find((each) => each.unit === unit)?.name ?? unit);
  const shown = isAll ? parts : parts.slice(0, SHOWN);
  const { expected } = ledger.tally;
  return (
    <div className={styles.body}>
      <Caption1>
        {words.over(
          overOf({ counted: total.units - total.besides, expected, provisional: total.provisional }, collate.verdict),
        )}
      </Caption1>
      {unread.length > 0 && <Caption1>{words.unread(unread.join(", "))}</Caption1>}
      {total.kind === "sum" && total.isBeyond && <Caption1>{words.beyond}</Caption1>}
      <OfficialLine {...props} figure={total.key} />
      {parts.length > 0 && <Caption1>{words.parts}</Caption1>}
      <Parts
        key={String(isAll)}
        {...props}
        figure={key}
        parts={shown}
        largest={total.shares.get(parts[0]?.unit ?? "") ?? 0}
      />
      {!isAll && parts.length > SHOWN && (
        <Link as="button" onClick={() => setAll(true)}>
          {words.all(parts.length)}
        </Link>
      )}
    </div>
  );
}

interface PartsProps extends Props {
  readonly parts: readonly Trace[];
  readonly largest: number;
  /** Which cell of a unit is shown. */
  readonly figure: CellKey;
}

function Parts({ parts, largest, total, figure, collate: desk, state, onOpen }: PartsProps) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { figures: words } = collate;
  const [open, setOpen] = useState<UnitId | null>(null);
  const [excerpt, setExcerpt] = useState<{ readonly unit: UnitId; readonly of: Excerpt | null } | null>(null);
  const toggle = (unit: UnitId): void => {
    setOpen(open === unit ? null : unit);
    if (open !== unit) void desk.excerpt(unit, figure).then((of) => setExcerpt({ unit, of }));
  };
  const { list, from, to, above, below, measure } = useVirtualRows(parts.length, 44);
  const sum = total.kind === "sum" ? (total.value ?? 0) : 0;
  return (
    <div ref={list}>
      <div style={{ height: above }} />
      {parts.slice(from, to).map(({ unit, name, path, place }, offset) => {
        const share = total.shares.get(unit) ?? 0;
        const isOpen = open === unit;
        const row = state.table?.rows.get(unit);
        const Icon = isOpen ? ChevronUp20Regular : ChevronDown20Regular;
        return (
          <div key={unit} ref={measure(from + offset)}>
            <button type="button" className={styles.part} aria-expanded={isOpen} onClick={() => toggle(unit)}>
              <span className={styles.line}>
                <Caption1>{name}</Caption1>
                <Body1Strong className={styles.value}>{formatNumber(share)}</Body1Strong>
                {sum > 0 && <Caption1>{words.percent(formatNumber(Math.round((share / sum) * 1000) / 10))}</Caption1>}
                <Icon aria-hidden className={styles.icon} />
              </span>
              <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
                <rect width={largest > 0 ? (share / largest) * 100 : 0} height={10} fill="currentColor" />
              </svg>
            </button>
            {isOpen && (
              <div className={styles.box}>
                <Facts
                  facts={[
                    [words.file, path],
                    [words.sheet, place?.sheet ?? "–"],
                    [words.cell, place?.address ?? "–"],
                  ]}
                />
                {excerpt?.unit === unit && excerpt.of !== null && (
                  <ExcerptTable excerpt={excerpt.of} label={words.around(place?.address ?? "")} />
                )}
                <span className={styles.links}>
                  <Link as="button" onClick={() => onOpen(unit)}>
                    <Body1>{words.open}</Body1>
                  </Link>
                  {row !== undefined && state.table !== null && (
                    <Link as="button" onClick={() => void desk.goToRow(unit)}>
                      <Body1>{words.row(row + 1, state.table.name)}</Body1>
                    </Link>
                  )}
                </span>
              </div>
            )}
          </div>
        );
      })}
      <div style={{ height: below }} />
    </div>
  );
}
