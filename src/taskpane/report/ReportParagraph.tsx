import { Body1Strong, Button, makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { LiveBlock } from "../../core/narrative/reconcile";
import { plainText } from "../../core/narrative/reportDocument";
import { useStrings } from "../catalogue/useStrings";
import { isHeld, type ReportProps } from "../components/ready";
import { BlockEditor } from "./BlockEditor";
import { Claims } from "./Claims";
import { OvertakenBlock } from "./OvertakenBlock";
import { ReportRun } from "./ReportRun";

const useStyles = makeStyles({
  text: { lineHeight: tokens.lineHeightBase400, margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  centred: { textAlign: "center" },
  edit: { minWidth: "32px", verticalAlign: "middle" },
});
const LONGEST_NAME = 40;

function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}

/** One block of the report as it reads; headings of the official outline stand fast, everything else takes the officer's words. */
export function ReportParagraph({ block, session, snapshot }: ReportProps & { readonly block: LiveBlock }) {
  const styles = useStyles();
  const { report: words } = useStrings();
  const [isOpen, setOpen] = useState(false);
  /** Closing the editor gives the focus back to the button that opened it. */
  const [wasOpen, setWasOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    setWasOpen(true);
  };
  const claims = snapshot.review()?.claims.filter(({ blockId }) => blockId === block.id) ?? [];
  const settlements = block.inlines.flatMap((inline) =>
    inline.kind === "gap" && inline.settled !== undefined ? [{ prompt: inline.prompt, settled: inline.settled }] : [],
  );
  const content = block.inlines.map((inline, index) => (
    <ReportRun key={index} inline={inline} session={session} snapshot={snapshot} onFill={() => setOpen(true)} />
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
    case "recipients":
    case "annex":
      if (isOpen) return <BlockEditor block={block} session={session} snapshot={snapshot} onClose={close} />;
      if (block.state === "overtaken") return <OvertakenBlock block={block} session={session} snapshot={snapshot} />;
      return (
        <>
          <p className={styles.text}>
            {content}{" "}
            <Button
              ref={wasOpen ? takeFocus : undefined}
              className={styles.edit}
              appearance="subtle"
              size="small"
              icon={<Edit16Regular />}
              aria-label={words.editBlock(plainText(block.inlines).slice(0, LONGEST_NAME))}
              onClick={() => setOpen(true)}
            />
          </p>
          {settlements.map(({ prompt, settled }) => (
            <Button
              key={prompt}
              size="small"
              disabledFocusable={isHeld(snapshot)}
              onClick={() =>
                void session.editBlock(
                  block.id,
                  plainText(block.inlines).replace(`[${prompt}]`, () => settled),
                )
              }
            >
              {words.settle(settled)}
            </Button>
          ))}
          {claims.length > 0 && <Claims claims={claims} canAnswer session={session} snapshot={snapshot} />}
        </>
      );
  }
}
