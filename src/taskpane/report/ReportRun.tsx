import { makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import type { SyntheticEvent } from "react";
import type { Inline, NumberInline } from "../../core/narrative/reportDocument";
import { useStrings } from "../catalogue/useStrings";
import type { ReportProps } from "../components/ready";

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
  if (inline.kind === "number") return <Figure inline={inline} session={session} snapshot={snapshot} />;
  const fill = inline.cell === null ? onFill : goTo(session, inline.cell);
  if (fill === undefined) return <span className={styles.gap}>[{inline.prompt}]</span>;
  return <InText label={words.fill(inline.prompt)} className={styles.gap} text={`[${inline.prompt}]`} onPress={fill} />;
}

function Figure({ inline, session, snapshot }: ReportProps & { readonly inline: NumberInline }) {
  const styles = useStyles();
  const { report: words } = useStrings();
  const addresses = inline.cells.flatMap((cell) => snapshot.places.get(cell)?.address ?? []).join(", ");
  const [first] = inline.cells;
  const text = inline.text + (inline.verified ? "" : ` (${words.unverified})`);
  const number = (
    <InText
      label={words.number(inline.text, addresses)}
      className={styles.number}
      text={text}
      onPress={goTo(session, first)}
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
  if (inline.now === null) return told;
  return (
    <>
      <del>{told}</del> <ins className={styles.now}>{inline.now === "" ? words.noLonger : inline.now}</ins>
    </>
  );
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
