import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useStrings } from "../../taskpane/catalogue/useStrings";
import { clock } from "./TopBar";
import type { WorkState } from "./workState";

/** What the officer has to know of the file and of the browser, and the question before leaving. */
export function WorkMessages({
  state,
  isLeaving,
  onLeave,
  onStay,
}: {
  readonly state: WorkState;
  readonly isLeaving: boolean;
  onLeave(): void;
  onStay(): void;
}) {
  const { page } = useStrings();
  const { work } = page;
  const { isKept, elsewhere, since, fileName, isChangedOnDisk, trouble } = state;
  return (
    <>
      {isLeaving && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{isKept ? work.leave : work.leaveUnkept}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={onLeave}>{work.leaveYes}</Button>
            <Button onClick={onStay}>{work.leaveNo}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {trouble !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{work.notSaved(trouble)}</MessageBarBody>
        </MessageBar>
      )}
      {!isKept && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{work.notKept}</MessageBarBody>
        </MessageBar>
      )}
      {elsewhere !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{work.openTwice(clock(since), clock(elsewhere))}</MessageBarBody>
        </MessageBar>
      )}
      {isChangedOnDisk && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{work.fileChanged(fileName ?? "", clock(since))}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
