import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronUp20Regular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import type { SumTotal, Total } from "../../core/consolidation/sums/total";
import type { UnitId } from "../../core/consolidation/units/unit";
import { cellInfo, cellTitle } from "../../core/edition/cellInfo";
import type { CellKey } from "../../core/model/cellKey";
import { formatNumber } from "../../core/text/viNumber";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import { isHeld } from "../components/ready";
import { Screen } from "../components/Screen";
import { Section } from "../components/Section";
import { isForReport } from "./figures/sums";
import type { CollateProps, ReceivedState } from "./collateProps";
import { ExportButtons } from "./figures/ExportButtons";
import { CountedLine } from "./CountedLine";
import { FigureParts } from "./figures/FigureParts";
import { writeTables } from "./figures/writeTables";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "40px",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  value: {
    flexShrink: 0,
    maxWidth: "60%",
    marginLeft: "auto",
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
    textAlign: "right",
  },
  icon: { flexShrink: 0 },
  list: { rowGap: 0 },
  main: { flexGrow: 1 },
});

interface Props extends CollateProps {
  readonly state: ReceivedState;
  /** Unfolded from the beginning. */
  readonly first: CellKey | null;
  onReport(): void;
  onOpen(unit: UnitId): void;
  onNotIn(): void;
}

/** The sums, over how many units each, down to file, sheet and cell. */
export function FiguresScreen(props: Props) {
  const { state, onNotIn } = props;
  const styles = useStyles();
  const { collate } = useStrings();
  const { figures: words } = collate;
  const [open, setOpen] = useState<CellKey | null>(props.first);
  const [said, setSaid] = useState<string | null>(null);
  const { edition, received } = state;
  if (edition === null) return null;
  const totals = [...received.totals.values()];
  const sums = totals.filter((total): total is SumTotal => total.kind === "sum");
  const rates = totals.filter(
    ({ kind, value }: Total & { value?: number | null }) => kind === "rate" && value !== null,
  );
  const notAdded = totals.filter((total) => total.kind === "not-added");
  const row = (total: Total) => (
    <FigureRow
      key={total.key}
      {...props}
      total={total}
      isOpen={open === total.key}
      onToggle={() => setOpen(open === total.key ? null : total.key)}
    />
  );
  const write = (
    <Button
      className={styles.main}
      size="large"
      appearance="primary"
      disabledFocusable={isHeld(props.snapshot)}
      onClick={() =>
        void writeTables(props).then((done) =>
          setSaid(
            done === null
              ? words.notWritten
              : `${words.written(done.sheet)} ${words.linked(done.linked, done.others.join(", "))}`.trim(),
          ),
        )
      }
    >
      {words.write}
    </Button>
  );
  return (
    <Screen
      footer={
        <>
          {write}
          <ExportButtons {...props} />
          {isForReport(props.snapshot, state) && (
            <Button size="large" onClick={props.onReport}>
              {words.draft}
            </Button>
          )}
        </>
      }
    >
      {said !== null && <Body1 role="status">{said}</Body1>}
      <CountedLine state={state} onNotIn={onNotIn} />
      {received.counted.length === 0 && <Body1>{words.none}</Body1>}
      {edition.appendices.map(({ key, label }) => {
        const own = sums.filter((total) => total.key.startsWith(`${key}.`));
        if (own.length === 0) return null;
        return (
          <Section key={key} title={label} as="h2" aside={words.added(own.length)}>
            <Rows>{own.map(row)}</Rows>
          </Section>
        );
      })}
      {rates.length > 0 && (
        <Section title={words.rates} as="h2">
          <Rows>{rates.map(row)}</Rows>
        </Section>
      )}
      {notAdded.length > 0 && (
        <Section title={words.notAdded} as="h2">
          {notAdded.map((total) => (
            <Caption1 key={total.key}>
              {cellTitle(edition, total.key)}: {total.kind === "not-added" && words.reasons[total.reason]}
            </Caption1>
          ))}
        </Section>
      )}
    </Screen>
  );
}

function Rows({ children }: { readonly children: ReactNode }) {
  return <Panel className={useStyles().list}>{children}</Panel>;
}

interface RowProps extends Props {
  readonly total: Total;
  readonly isOpen: boolean;
  onToggle(): void;
}

function FigureRow({ total, isOpen, onToggle, ...props }: RowProps) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { edition } = props.state;
  if (edition === null) return null;
  const Icon = isOpen ? ChevronUp20Regular : ChevronDown20Regular;
  return (
    // Esc closes what Enter opened.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={(event) => event.key === "Escape" && isOpen && onToggle()}>
      <button type="button" className={styles.row} aria-expanded={isOpen} onClick={onToggle}>
        <Body1 className={styles.name}>{figureName(props, total.key)}</Body1>
        <Body1Strong className={styles.value}>{shownTotal(total, collate.figures.percent)}</Body1Strong>
        <Icon aria-hidden className={styles.icon} />
      </button>
      {isOpen && <FigureParts total={total} {...props} />}
    </div>
  );
}

/** A rate is named by its part. */
function figureName({ state: { edition } }: Props, key: CellKey): string {
  const own = key.replace(/\/share$/, "");
  return edition === null || cellInfo(edition, own) === null ? key : cellTitle(edition, own);
}

/** As it is read: exact where it is too large for a number. */
export function shownTotal(total: Total, percent: (share: string) => string): string {
  if (total.kind === "not-added") return "";
  if (total.kind === "sum" && total.value === null) return total.exact ?? "–";
  if (total.value === null) return "–";
  const number = formatNumber(total.value);
  return total.kind === "rate" && total.per === 100 ? percent(number) : number;
}
