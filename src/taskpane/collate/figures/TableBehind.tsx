import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useStrings } from "../../catalogue/useStrings";
import { isHeld } from "../../components/ready";
import type { CollateProps } from "../collateProps";

const useStyles = makeStyles({ bar: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` } });

/** That `Tổng hợp` says otherwise than the pane, and the way to make it the same. */
export function TableBehind({ collate, state, snapshot }: CollateProps) {
  const styles = useStyles();
  const { figures: words } = useStrings().collate;
  if (!state.isTableBehind || state.table === null) return null;
  return (
    <div className={styles.bar}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.behind(state.table.name)}</MessageBarBody>
        <MessageBarActions>
          <Button disabledFocusable={isHeld(snapshot)} onClick={() => void collate.write()}>
            {words.again}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
