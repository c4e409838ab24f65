import { makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { useContext, type ReactNode, type SyntheticEvent } from "react";
import type { Inline, NumberInline } from "../../core/narrative/reportDocument";
import { useStrings } from "../catalogue/useStrings";
import type { ReportProps } from "../components/ready";
import { SumsContext } from "../collate/figures/sums";

const useStyles = makeStyles({
  number: {
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
  },
  gap: {
    border: `1px dashed ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    boxDecorationBreak: "clone",
    cursor: "pointer",
    color: "inherit",
    textDecorationLine: "none",
  },
  now: { fontWeight: tokens.fontWeightSemibold },
});

/** A run of the report: a number leads to its cell, a gap to the words that it wants. */
export function ReportRun({
  inline,
  session,
  snapshot,
  onFill,
}: ReportProps & { readonly inline: Inline; onFill?: (() => void) | undefined }) {
  const styles = useStyles();
  const { report: words } = useStrings();
  if (inline.kind === "text") return <>{inline.text}</>;
  if (inline.kind === "number" && inline.units) return <Units inline={inline} />;
  if (inline.kind === "number") return <Figure inline={inline} session={session} snapshot={snapshot} />;
  const fill = inline.cell === null ? onFill : goTo(session, inline.cell);
  if (fill === undefined) return <span className={styles.gap}>[{inline.prompt}]</span>;
  return <InText label={words.fill(inline.prompt)} className={styles.gap} text={`[${inline.prompt}]`} onPress={fill} />;
}

/** A number of units leads to what they come to. */
function Units({ inline }: { readonly inline: NumberInline }) {
  const styles = useStyles();
  const { report: words } = useStrings();
  const sums = useContext(SumsContext);
  const number =
    sums === null ? (
      <>{inline.text}</>
    ) : (
      <InText
        label={words.toSums(inline.text)}
        className={styles.number}
        text={inline.text}
        onPress={() => sums.open(null)}
      />
    );
  return <Today inline={inline}>{number}</Today>;
}

/** Struck through, with what it is today, where the officer's words have been overtaken. */
function Today({ inline, children }: { readonly inline: NumberInline; readonly children: ReactNode }) {
  const styles = useStyles();
  const { report: words } = useStrings();
  if (inline.now === null) return <>{children}</>;
  return (
    <>
      <del>{children}</del> <ins className={styles.now}>{inline.now === "" ? words.noLonger : inline.now}</ins>
    </>
  );
}

function Figure({ inline, session, snapshot }: ReportProps & { readonly inline: NumberInline }) {
  const styles = useStyles();
  const { report: words } = useStrings();
  const addresses = inline.cells.flatMap((cell) => snapshot.places.get(cell)?.address ?? []).join(", ");
  const [first] = inline.cells;
  const sums = useContext(SumsContext);
  const isSum = first !== undefined && sums?.has(first) === true;
  const text = inline.text + (inline.verified ? "" : ` (${words.unverified})`);
  const number = (
    <InText
      label={isSum ? words.numberOfSum(inline.text, addresses) : words.number(inline.text, addresses)}
      className={styles.number}
      text={text}
      onPress={() => {
        goTo(session, first)();
        if (isSum) sums?.open(first);
      }}
    />
  );
  const told =
    inline.derivation === null ? (
      number
    ) : (
      <Tooltip content={inline.derivation} relationship="description">
        {number}
      </Tooltip>
    );
  return <Today inline={inline}>{told}</Today>;
}

function goTo(session: ReportProps["session"], cell: string | undefined): () => void {
  return () => {
    if (cell !== undefined) void session.goTo(cell);
  };
}

/** A button element is a block of its own: the line would break between it and the bracket before it. */
function InText({
  label,
  text,
  className,
  onPress,
  ...rest
}: {
  readonly label: string;
  readonly text: string;
  readonly className: string;
  onPress(): void;
}) {
  const press = (event: SyntheticEvent): void => {
    event.preventDefault();
    onPress();
  };
  return (
    <a
      {...rest}
      href="#report"
      role="button"
      className={className}
      aria-label={label}
      onClick={press}
      onKeyDown={(event) => event.key === " " && press(event)}
    >
      {text}
    </a>
  );
}
