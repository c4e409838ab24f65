import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Card,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { Copy20Regular, SaveArrowRight20Regular } from "@fluentui/react-icons";
import type { Inline, ReportBlock } from "../../core/narrative/reportDocument";
import { reportHtml } from "../../documents/reportHtml";
import { useStrings } from "../catalogue/useStrings";
import type { ScreenProps } from "../components/ready";
import { copyFormatted } from "./copyFormatted";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { lineHeight: tokens.lineHeightBase400, margin: 0, overflowWrap: "anywhere" },
  centred: { textAlign: "center" },
  number: {
    border: "none",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
  },
  gap: { border: `1px dashed ${tokens.colorStatusWarningBorder1}`, padding: `0 ${tokens.spacingHorizontalXXS}` },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The draft as a document: numbers lead to their cells, gaps show their prompts. */
export default function ReportScreen({ session, snapshot }: ScreenProps) {
  const styles = useStyles();
  const { report: words } = useStrings();
  const { report } = snapshot;
  if (report === null) return <Body1>{words.nothing}</Body1>;
  return (
    <div className={styles.screen}>
      <Card role="document" aria-label={words.write}>
        {report.blocks.map((block) => (
          <Block key={block.id} block={block} session={session} snapshot={snapshot} />
        ))}
      </Card>
      <Caption1>{report.isDraft ? words.draft(report.gaps) : words.gaps(report.gaps)}</Caption1>
      <div className={styles.actions}>
        <Button
          icon={<Copy20Regular />}
          onClick={() => copyFormatted(reportHtml(report)) && session.notify({ kind: "copied" })}
        >
          {words.copy}
        </Button>
        <Button
          icon={<SaveArrowRight20Regular />}
          disabledFocusable={snapshot.busy || snapshot.trouble !== null}
          onClick={() => void session.writeReport()}
        >
          {words.write}
        </Button>
      </div>
    </div>
  );
}

function Block({ block, session, snapshot }: ScreenProps & { readonly block: ReportBlock }) {
  const styles = useStyles();
  const content = block.inlines.map((inline, index) => (
    <Run key={index} inline={inline} session={session} snapshot={snapshot} />
  ));
  switch (block.role) {
    case "title":
    case "subject":
      return (
        <Subtitle2 as="h2" className={mergeClasses(styles.text, styles.centred)}>
          {content}
        </Subtitle2>
      );
    case "heading1":
      return (
        <Subtitle2 as="h3" className={styles.text}>
          {content}
        </Subtitle2>
      );
    case "heading2":
      return (
        <Body1Strong as="h4" className={styles.text}>
          {content}
        </Body1Strong>
      );
    case "salutation":
    case "paragraph":
    case "note":
    case "closing":
      return <p className={styles.text}>{content}</p>;
  }
}

function Run({ inline, session, snapshot }: ScreenProps & { readonly inline: Inline }) {
  const styles = useStyles();
  const { report: words } = useStrings();
  if (inline.kind === "text") return <>{inline.text}</>;
  if (inline.kind === "gap") return <span className={styles.gap}>[{inline.prompt}]</span>;
  const [first] = inline.cells;
  const addresses = inline.cells
    .map((cell) => snapshot.places.get(cell)?.address ?? "")
    .filter((address) => address !== "");
  const button = (
    <button
      type="button"
      className={styles.number}
      aria-label={words.number(inline.text, addresses.join(", "))}
      onClick={() => first !== undefined && void session.goTo(first)}
    >
      {inline.text}
      {!inline.verified && ` (${words.unverified})`}
    </button>
  );
  if (inline.derivation === null) return button;
  return (
    <Tooltip content={inline.derivation} relationship="description">
      {button}
    </Tooltip>
  );
}
