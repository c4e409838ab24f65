import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { LedgerRow } from "../../../core/consolidation/ledger/ledger";
import { useStrings } from "../../catalogue/useStrings";

const useStyles = makeStyles({
  bar: {
    display: "block",
    width: "100%",
    height: "14px",
    color: tokens.colorBrandBackground,
    // An SVG keeps its own colours under forced colours.
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  legend: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))", margin: 0 },
  part: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  sign: {
    flexShrink: 0,
    color: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  number: { margin: 0, marginLeft: "auto", paddingRight: tokens.spacingHorizontalM },
});

type Kind = "counted" | "provisional" | "notCounted" | "missing";
const KINDS: readonly Kind[] = ["counted", "provisional", "notCounted", "missing"];

/** How the units count, in four patterns with their numbers. */
export function LedgerBar({ rows }: { readonly rows: readonly LedgerRow[] }) {
  const styles = useStyles();
  const { collate } = useStrings();
  const counts = KINDS.map((kind) => [kind, rows.filter((row) => kindOf(row) === kind).length] as const);
  const total = Math.max(1, rows.length);
  return (
    <>
      <svg className={styles.bar} viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden>
        <Hatch />
        {counts.map(([kind, count], index) => {
          const before = counts.slice(0, index).reduce((sum, [, each]) => sum + each, 0);
          const [x, width] = [(before / total) * 100, (count / total) * 100];
          return count === 0 ? null : <rect key={kind} x={x} y={0.5} width={width} height={13} {...LOOKS[kind]} />;
        })}
      </svg>
      <dl className={styles.legend}>
        {counts.map(([kind, count]) => (
          <div key={kind} className={styles.part}>
            <svg className={styles.sign} width="14" height="10" aria-hidden>
              <rect x={0.5} y={0.5} width={13} height={9} {...LOOKS[kind]} />
            </svg>
            <dt>
              <Caption1>{collate.ledger[kind]}</Caption1>
            </dt>
            <dd className={styles.number}>
              <Body1Strong>{count}</Body1Strong>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const LOOKS: Readonly<Record<Kind, object>> = {
  counted: { fill: "currentColor", stroke: "currentColor" },
  provisional: { fill: "url(#collate-hatch)", stroke: "currentColor", vectorEffect: "non-scaling-stroke" },
  notCounted: { fill: "none", stroke: "currentColor", vectorEffect: "non-scaling-stroke" },
  missing: { fill: "none", stroke: "currentColor", strokeDasharray: "2 2", vectorEffect: "non-scaling-stroke" },
};

function Hatch() {
  return (
    <defs>
      <pattern id="collate-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2" height="4" fill="currentColor" />
      </pattern>
    </defs>
  );
}

function kindOf({ counting, state }: LedgerRow): Kind {
  if (counting === "fully") return "counted";
  if (counting === "provisionally") return "provisional";
  return state === "missing" ? "missing" : "notCounted";
}
