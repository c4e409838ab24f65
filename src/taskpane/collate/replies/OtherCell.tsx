import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { levelCells } from "../../../core/consolidation/sums/levelCells";
import { itemOfWords, type ReplyItem } from "../../../core/consolidation/replies/reply";
import type { ReturnedReport } from "../../../core/consolidation/returns/return";
import { cellLabel } from "../../../core/edition/cellInfo";
import type { Edition } from "../../../core/edition/edition";
import { useStrings } from "../../catalogue/useStrings";
import { ChoiceField } from "../../components/ChoiceField";
import { Panel } from "../../components/Panel";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  wide: { minWidth: 0, width: "100%" },
});
const LONGEST = 2000;

interface Props {
  readonly edition: Edition;
  readonly report: Pick<ReturnedReport, "places" | "level">;
  onAdd(item: ReplyItem): void;
  onClose(): void;
}

/** A cell that no rule asks about, and the officer's question. */
export function OtherCell({ edition, report, onAdd, onClose }: Props) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { other: words } = collate.replies;
  const cells = [...levelCells(edition, report.level)];
  const [cell, setCell] = useState(cells[0]?.[0] ?? "");
  const [text, setText] = useState("");
  const isReady = cell !== "" && text.trim() !== "";
  return (
    <Panel role="group" aria-label={words.add}>
      <ChoiceField
        label={words.figure}
        value={cell}
        options={cells.map(([key, { appendix }]): [string, string] => {
          const address = report.places.get(key)?.address;
          const at = address === undefined ? appendix.shortLabel : `${appendix.shortLabel}, ${address}`;
          return [key, `${at}: ${cellLabel(edition, key)}`];
        })}
        onChange={setCell}
      />
      <Field label={words.words}>
        <Textarea
          className={styles.wide}
          value={text}
          rows={2}
          maxLength={LONGEST}
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      <div className={styles.ways}>
        <Button disabledFocusable={!isReady} onClick={() => isReady && onAdd(itemOfWords(cell, text, report))}>
          {words.take}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Panel>
  );
}
