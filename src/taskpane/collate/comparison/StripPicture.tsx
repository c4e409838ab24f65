import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { dotStrip, type DotStrip } from "../../../core/consolidation/comparison/dotStrip";
import type { UnitComparison } from "../../../core/consolidation/comparison/comparisonOf";
import { useStrings } from "../../catalogue/useStrings";
import { shortMeasure, shownMeasure } from "./shownMeasure";

// An SVG keeps its own colours under forced colours.
const useStyles = makeStyles({
  picture: {
    display: "block",
    width: "100%",
    maxWidth: "420px",
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    fontFamily: tokens.fontFamilyBase,
    "@media (forced-colors: active)": { color: "CanvasText" },
    // Words say it where dots would be too small.
    "@media (max-width: 280px)": { display: "none" },
  },
  instead: { display: "none", "@media (max-width: 280px)": { display: "block" } },
  unit: { color: tokens.colorBrandForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  odd: { color: tokens.colorStatusWarningForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  band: { fill: tokens.colorNeutralBackground4, "@media (forced-colors: active)": { fill: "none" } },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    "@media (max-width: 280px)": { display: "none" },
  },
  sign: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly comparison: UnitComparison;
  /** What the scale holds. */
  readonly measure: string;
}

/** The units as dots over one scale, the middle of them, and who stands far from it. */
export function StripPicture({ comparison, measure }: Props) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { comparison: words } = collate;
  const strip = dotStrip(comparison);
  const { middle, units, basis } = comparison;
  if (strip === null || middle === null) return null;
  const shown = (value: number): string => shownMeasure(basis, value, words);
  const odd = units.filter(({ alarm }) => alarm !== null);
  const names = odd.map(({ name, measure: its }) => `${name} (${shown(its)})`).join(", ");
  const sentence =
    words.picture(measure, units.length, shown(middle.median), shown(middle.from), shown(middle.to)) +
    (odd.length > 0 ? words.pictureOdd(names) : words.pictureNone);
  return (
    <>
      <svg className={styles.picture} viewBox={`0 0 ${strip.width} ${strip.height}`} role="img" aria-label={sentence}>
        <Middle strip={strip} label={words.median(shown(middle.median))} />
        <Axis strip={strip} label={(value) => shortMeasure(basis, value, words)} />
        <g className={styles.unit}>
          {strip.dots.map(({ x, y, isProvisional }) => (
            <circle
              key={`${x} ${y}`}
              cx={x}
              cy={y}
              r={isProvisional ? 2 : 2.5}
              fill={isProvisional ? "none" : "currentColor"}
              stroke={isProvisional ? "currentColor" : "none"}
            />
          ))}
        </g>
        {strip.odd.map(({ x, y, beyond }, index) => (
          <g key={index}>
            <path className={styles.odd} d={diamond(x, y)} fill="currentColor" />
            {beyond !== null && (
              <text x={x + 10} y={y + 4} fill="currentColor">
                {shortMeasure(basis, beyond, words)}
              </text>
            )}
          </g>
        ))}
        {strip.more > 0 && (
          <text x={strip.width - 4} y={14} textAnchor="end" fill="currentColor">
            {words.more(strip.more)}
          </text>
        )}
      </svg>
      <Caption1 className={styles.instead}>{sentence}.</Caption1>
      <Caption1 className={styles.legend}>{measure}</Caption1>
      <Legend strip={strip} hasOdd={odd.length > 0} from={shown(middle.from)} to={shown(middle.to)} />
    </>
  );
}

function Middle({ strip, label }: { readonly strip: DotStrip; readonly label: string }) {
  const styles = useStyles();
  const { middle, median, ground, width } = strip;
  const [left, right] = [width * 0.25, width * 0.75];
  const anchor = median < left ? "start" : median > right ? "end" : "middle";
  return (
    <>
      <rect
        className={styles.band}
        x={middle.x}
        y={18}
        width={Math.max(1, middle.width)}
        height={ground - 18}
        stroke="currentColor"
        strokeDasharray="2 2"
        strokeWidth={0.75}
      />
      <line x1={median} x2={median} y1={16} y2={ground} stroke="currentColor" strokeWidth={1.5} />
      <text
        x={anchor === "middle" ? median : anchor === "start" ? 4 : width - 4}
        y={12}
        textAnchor={anchor}
        fill="currentColor"
      >
        {label}
      </text>
    </>
  );
}

function Axis({ strip, label }: { readonly strip: DotStrip; label(value: number): string }) {
  const { collate } = useStrings();
  const { ticks, gap, ground, width } = strip;
  const end = gap?.x ?? width - 6;
  return (
    <>
      <line x1={4} x2={end} y1={ground} y2={ground} stroke="currentColor" />
      {ticks.map(({ x, value }, index) => {
        const anchor = index === 0 ? "start" : index === ticks.length - 1 && gap === null ? "end" : "middle";
        return (
          <g key={value}>
            <line x1={x} x2={x} y1={ground} y2={ground + 4} stroke="currentColor" />
            {value !== gap?.above && (
              <text x={anchor === "start" ? x - 4 : x} y={ground + 18} textAnchor={anchor} fill="currentColor">
                {label(value)}
              </text>
            )}
          </g>
        );
      })}
      {gap !== null && (
        <>
          <path
            d={`M${end - 2} ${ground + 5} l5 -10 M${end + 3} ${ground + 5} l5 -10 M${end + 7} ${ground} H${width - 4}`}
            stroke="currentColor"
            fill="none"
          />
          <text x={width - 4} y={ground + 18} textAnchor="end" fill="currentColor">
            {collate.comparison.above(label(gap.above))}
          </text>
        </>
      )}
    </>
  );
}

interface LegendProps {
  readonly strip: DotStrip;
  readonly hasOdd: boolean;
  readonly from: string;
  readonly to: string;
}

function Legend({ strip, hasOdd, from, to }: LegendProps) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { legend: words } = collate.comparison;
  const circle = (isHollow: boolean) => (
    <svg className={styles.unit} width="10" height="10" aria-hidden>
      <circle
        cx={5}
        cy={5}
        r={3}
        fill={isHollow ? "none" : "currentColor"}
        stroke={isHollow ? "currentColor" : "none"}
        strokeWidth={1.5}
      />
    </svg>
  );
  return (
    <div className={styles.legend} aria-hidden>
      <Caption1 className={styles.sign}>
        {circle(false)} {words.unit(strip.each)}
      </Caption1>
      {strip.dots.some(({ isProvisional }) => isProvisional) && (
        <Caption1 className={styles.sign}>
          {circle(true)} {words.provisional}
        </Caption1>
      )}
      {hasOdd && (
        <Caption1 className={styles.sign}>
          <OddSign /> {words.odd}
        </Caption1>
      )}
      <Caption1 className={styles.sign}>
        <svg width="12" height="12" aria-hidden>
          <rect
            className={styles.band}
            x={0.5}
            y={0.5}
            width={11}
            height={11}
            stroke="currentColor"
            strokeDasharray="2 2"
          />
        </svg>{" "}
        {words.middle(from, to)}
      </Caption1>
    </div>
  );
}

/** The sign of a unit far from the others, in picture and table. */
export function OddSign() {
  const styles = useStyles();
  return (
    <svg className={styles.odd} width="12" height="12" aria-hidden style={{ flexShrink: 0 }}>
      <path d={diamond(6, 6)} fill="currentColor" />
    </svg>
  );
}

function diamond(x: number, y: number): string {
  return `M${x} ${y - 6} l6 6 l-6 6 l-6 -6 Z`;
}
