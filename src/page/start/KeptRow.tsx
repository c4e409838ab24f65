import { Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { History24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useStrings } from "../../taskpane/catalogue/useStrings";
import { Panel } from "../../taskpane/components/Panel";
import type { KeptWork } from "../work/keptWorks";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: "14em" },
});

/** A work that the browser kept. */
export function KeptRow({
  work,
  isFirst,
  onResume,
  onDiscard,
}: {
  readonly work: KeptWork;
  readonly isFirst: boolean;
  onResume(): void;
  onDiscard(): void;
}) {
  const styles = useStyles();
  const { start, work: words } = useStrings().page;
  const [isAsking, setAsking] = useState(false);
  const title = work.title ?? work.fileName ?? start.untitled;
  const facts = [
    ...(work.all > 0 ? [start.filled(work.filled, work.all)] : []),
    ...(work.unsaved > 0 ? [words.unsaved(work.unsaved)] : []),
    start.keptAt(shownTime(work.keptAt)),
  ];
  return (
    <Panel>
      <div className={styles.row}>
        <History24Regular />
        <div className={styles.words}>
          <Body1Strong>{start.resume(title)}</Body1Strong>
          <Caption1>{isAsking ? start.discardAsk : facts.join(" · ")}</Caption1>
        </div>
        {isAsking ? (
          <>
            <Button onClick={onDiscard}>{start.delete}</Button>
            <Button onClick={() => setAsking(false)}>{start.keep}</Button>
          </>
        ) : (
          <>
            <Button appearance={isFirst ? "primary" : "secondary"} onClick={onResume}>
              {start.resumeShort}
            </Button>
            <Button onClick={() => setAsking(true)}>{start.discard}</Button>
          </>
        )}
      </div>
    </Panel>
  );
}

/** `14:05, 27/11/2026` */
function shownTime(time: number): string {
  const date = new Date(time);
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
  return `${two(date.getHours())}:${two(date.getMinutes())}, ${day}`;
}
