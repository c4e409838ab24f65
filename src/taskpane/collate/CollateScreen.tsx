import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { useStrings } from "../catalogue/useStrings";
import type { ScreenProps } from "../components/ready";
import { Screen } from "../components/Screen";
import type { CollateProps } from "./collateProps";
import { overOf } from "./describeCollation";
import { ReadingScreen } from "./ReadingScreen";
import { ReceivedScreens } from "./ReceivedScreens";
import { ReceivePanel } from "./ReceivePanel";
import { UnitListPanel } from "./UnitListPanel";

/** Received files: what to choose, what is read, the ledger, the figures, a unit. */
export default function CollateScreen({ session, snapshot, collate, tabs, waiting, onWaitedFor }: ScreenProps) {
  const state = useSyncExternalStore(collate.subscribe, collate.snapshot);
  const [isReceiving, setReceiving] = useState(false);
  const props = { collate, state, session, snapshot };
  const { reading, received } = state;
  if (reading !== null) return <ReadingScreen reading={reading} onStop={() => collate.stop()} />;
  if (received === null || isReceiving || waiting.length > 0) {
    return (
      <Receiving
        {...props}
        waiting={waiting}
        onRead={() => {
          onWaitedFor();
          setReceiving(false);
        }}
        {...(received === null ? {} : { onBack: () => setReceiving(false) })}
      />
    );
  }
  return <ReceivedScreens {...props} tabs={tabs} state={{ ...state, received }} onMore={() => setReceiving(true)} />;
}

interface ReceivingProps extends CollateProps {
  readonly waiting: ScreenProps["waiting"];
  onRead(): void;
  onBack?(): void;
}

function Receiving(props: ReceivingProps) {
  const { state, onBack } = props;
  const { collate: words } = useStrings();
  const { collation, received, list } = state;
  const last = received === null ? (collation?.last ?? null) : null;
  const panels = [<ReceivePanel key="receive" {...props} />, <UnitListPanel key="list" {...props} />];
  return (
    <Screen footer={onBack && <Button onClick={onBack}>{words.ledger.back}</Button>}>
      {last !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{words.receive.last(clock(last.at), overOf(last, words.verdict))}</MessageBarBody>
        </MessageBar>
      )}
      {/* Without a list nobody is known to be missing: that is asked first. */}
      {list === null ? panels.reverse() : panels}
    </Screen>
  );
}

function clock(time: number): string {
  return new Intl.DateTimeFormat("vi-VN", { dateStyle: "short", timeStyle: "short" }).format(time);
}
