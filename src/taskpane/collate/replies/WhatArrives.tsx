import { Body1, Body1Strong, Caption1, Field, Link, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isLetter, itemsNow } from "../../../core/consolidation/replies/points";
import type { ReplyItem } from "../../../core/consolidation/replies/reply";
import { replyNotes } from "../../../core/consolidation/replies/replyNotes";
import { useStrings } from "../../catalogue/useStrings";
import { Panel } from "../../components/Panel";
import type { CollateProps } from "../collateProps";
import type { Standing } from "./standing";

const useStyles = makeStyles({
  panel: { rowGap: tokens.spacingVerticalXS },
  wide: { minWidth: 0, width: "100%" },
});

interface Props extends CollateProps {
  readonly standing: Standing;
  readonly items: readonly ReplyItem[];
  /** Why there is only the message. */
  readonly noFile: string | null;
}

/** What arrives at the unit, in its file and as a text. */
export function WhatArrives({ collate, standing, items, noFile }: Props) {
  const styles = useStyles();
  const { collate: strings } = useStrings();
  const { replies: words } = strings;
  const [isOpen, setOpen] = useState(false);
  const { report, points, row } = standing;
  const now = itemsNow(items, report, points);
  const cells = report === null ? 0 : replyNotes({ items: now, deadline: null }, report.places).length;
  const isSeen = isOpen && items.length > 0;
  return (
    <Panel className={styles.panel}>
      <Body1Strong as="h3">{words.gets}</Body1Strong>
      <Body1>{noFile ?? words.file(cells)}</Body1>
      <Caption1>
        {noFile === null && [...(now.some(isLetter) ? [words.corner] : []), words.same, ""].join(" ")}
        <Link as="button" inline disabledFocusable={items.length === 0} onClick={() => setOpen(!isOpen)}>
          {isSeen ? words.hideMessage : words.message}
        </Link>
      </Caption1>
      {isSeen && (
        <Field label={words.messageLabel} hint={words.messageHint}>
          <Textarea className={styles.wide} readOnly rows={10} value={collate.replyMessage(row.unit.id)} />
        </Field>
      )}
    </Panel>
  );
}
