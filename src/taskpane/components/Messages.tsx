import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Notice } from "../../session/reportSnapshot";
import type { Strings } from "../catalogue/strings";
import { useStrings } from "../catalogue/useStrings";
import { CellLink } from "./CellLink";
import type { ScreenProps } from "./ready";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalM,
  },
});

/** What the workbook refuses, what was just done, and the way back. */
export function Messages({ session, snapshot }: ScreenProps) {
  const styles = useStyles();
  const { notice: words, trouble } = useStrings();
  const { notice, undo } = snapshot;
  if (snapshot.trouble === null && notice === null && undo === null) return null;
  return (
    <div className={styles.list}>
      {snapshot.trouble !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{trouble[snapshot.trouble.code]}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void session.refresh()}>{words.retry}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {notice !== null && (
        <MessageBar intent={notice.kind === "changed-meanwhile" ? "warning" : "success"} layout="multiline">
          <MessageBarBody>
            {say(notice, words)}{" "}
            {notice.kind === "inserted" && <CellLink cell={notice.first} session={session} snapshot={snapshot} />}
            {notice.kind === "inserted" && notice.printTrouble && ` ${words.noPrint}`}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => session.notify(null)}>{words.close}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {undo !== null && (
        <MessageBar layout="multiline">
          <MessageBarBody>{undo.changes.map(({ before, after }) => `${before} → ${after}`).join("; ")}</MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={snapshot.busy || snapshot.trouble !== null} onClick={() => void session.undo()}>
              {words.undo}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

function say(notice: Notice, words: Strings["notice"]): string {
  switch (notice.kind) {
    case "inserted":
      return words.inserted(notice.sheets.length);
    case "fixed":
      return words.fixed(notice.count);
    case "undone":
      return words.undone(notice.count);
    case "changed-meanwhile":
      return words.changed(notice.cells.length);
    case "report-written":
      return words.written(notice.sheetName);
    case "copied":
      return words.copied;
  }
}
