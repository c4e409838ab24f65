import { Body1, Button, Field, MessageBar, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons";
import { useSyncExternalStore, type ReactNode } from "react";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import { isHeld, type ReportProps, type ScreenProps } from "../components/ready";
import { Screen } from "../components/Screen";
import { ExportBar } from "../report/ExportBar";
import { PersonalPanel } from "../report/PersonalPanel";
import { ReportParagraph } from "../report/ReportParagraph";
import { SumsDiffer } from "../report/SumsDiffer";
import { SumsContext, sumsIn, type Sums } from "../collate/figures/sums";
import { StylePanel } from "../report/StylePanel";
import { WrittenReport } from "../report/WrittenReport";

/**
 * The report as a document: its numbers live, its gaps wait for the officer, its paragraphs take the officer's words. Where reports are
 * received, numbers lead to the sums that they are.
 */
export default function ReportScreen({ collate, tabs, ...props }: ScreenProps) {
  const state = useSyncExternalStore(collate.subscribe, collate.snapshot);
  const inCells = sumsIn(props.snapshot, state);
  const sums: Sums = {
    has: (figure) => inCells.has(figure),
    open: (figure) => tabs.open("collate", { figure }),
  };
  return (
    <SumsContext value={sums}>
      <Report {...props} above={<SumsDiffer {...props} collate={collate} state={state} />} />
    </SumsContext>
  );
}

function Report({ session, snapshot, above }: ReportProps & { readonly above?: ReactNode }) {
  const { report: words } = useStrings();
  const { report, draftTrouble, canUndoDraft } = snapshot;
  const review = snapshot.review();
  if (report === null)
    return (
      <Screen>
        <Body1>{words.nothing}</Body1>
      </Screen>
    );
  return (
    <Screen footer={<ExportBar session={session} snapshot={snapshot} />}>
      {draftTrouble !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.trouble[draftTrouble]}</MessageBarBody>
        </MessageBar>
      )}
      {above}
      <PersonalPanel session={session} snapshot={snapshot} />
      {review !== null && review.mentions.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{review.mentions.join(" ")}</MessageBarBody>
        </MessageBar>
      )}
      {report.slots > 0 && (
        <Field label={words.filled(report.slots - report.openSlots, report.slots)}>
          <ProgressBar value={report.slots - report.openSlots} max={report.slots} thickness="large" />
        </Field>
      )}
      <Panel role="document" aria-label={words.title}>
        {report.blocks.map((block) => (
          <ReportParagraph key={block.id} block={block} session={session} snapshot={snapshot} />
        ))}
      </Panel>
      {canUndoDraft && (
        <Button
          icon={<ArrowUndo16Regular />}
          disabledFocusable={isHeld(snapshot)}
          onClick={() => void session.undoDraft()}
        >
          {words.undo}
        </Button>
      )}
      <StylePanel session={session} snapshot={snapshot} />
      <WrittenReport session={session} snapshot={snapshot} />
    </Screen>
  );
}
