import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { Copy20Regular, SaveArrowRight20Regular } from "@fluentui/react-icons";
import type { SyntheticEvent } from "react";
import type { Inline, ReportBlock } from "../../core/narrative/reportDocument";
import { reportHtml } from "../../documents/reportHtml";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import { isHeld, type ReportProps, type ScreenProps } from "../components/ready";
import { Screen } from "../components/Screen";
import { copyFormatted } from "./copyFormatted";

const useStyles = makeStyles({
  text: { lineHeight: tokens.lineHeightBase400, margin: 0, overflowWrap: "anywhere" },
  centred: { textAlign: "center" },
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
  },
  state: { width: "100%" },
  action: { flexGrow: 1 },
});

/** The draft as a document: numbers lead to their cells, gaps show their prompts. */
export default function ReportScreen({ session, snapshot }: ScreenProps) {
  const styles = useStyles();
  const { report: words } = useStrings();
  const { report } = snapshot;
  if (report === null)
    return (
      <Screen>
        <Body1>{words.nothing}</Body1>
      </Screen>
    );
  return (
    <Screen
      footer={
        <>
          <Caption1 className={styles.state}>
            {report.isDraft ? words.draft(report.gaps) : words.gaps(report.gaps)}
          </Caption1>
          <Button
            className={styles.action}
            icon={<SaveArrowRight20Regular />}
            disabledFocusable={isHeld(snapshot)}
            onClick={() => void session.writeReport()}
          >
            {words.write}
          </Button>
          <Button
            className={styles.action}
            icon={<Copy20Regular />}
            onClick={() => copyFormatted(reportHtml(report)) && session.notify({ kind: "copied" })}
          >
            {words.copy}
          </Button>
        </>
      }
    >
      <Panel role="document" aria-label={words.title}>
        {report.blocks.map((block) => (
          <Block key={block.id} block={block} session={session} snapshot={snapshot} />
        ))}
      </Panel>
    </Screen>
  );
}

function Block({ block, session, snapshot }: ReportProps & { readonly block: ReportBlock }) {
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

function Run({ inline, session, snapshot }: ReportProps & { readonly inline: Inline }) {
  const styles = useStyles();
  const { report: words } = useStrings();
  if (inline.kind === "text") return <>{inline.text}</>;
  if (inline.kind === "gap") return <span className={styles.gap}>[{inline.prompt}]</span>;
  const [first] = inline.cells;
  const addresses = inline.cells
    .map((cell) => snapshot.places.get(cell)?.address ?? "")
    .filter((address) => address !== "");
  const goTo = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (first !== undefined) void session.goTo(first);
  };
  const number = (
    // A button element is a block of its own: the line would break between it and the bracket before it.
    <a
      href={`#${addresses[0] ?? ""}`}
      role="button"
      className={styles.number}
      aria-label={words.number(inline.text, addresses.join(", "))}
      onClick={goTo}
      onKeyDown={(event) => event.key === " " && goTo(event)}
    >
      {inline.text}
      {!inline.verified && ` (${words.unverified})`}
    </a>
  );
  if (inline.derivation === null) return number;
  return (
    <Tooltip content={inline.derivation} relationship="description">
      {number}
    </Tooltip>
  );
}
