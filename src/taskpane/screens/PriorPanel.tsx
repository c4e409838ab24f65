import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useStrings } from "../catalogue/useStrings";
import { FileButton } from "../components/FileButton";
import { Panel } from "../components/Panel";
import { isHeld, type ReportProps } from "../components/ready";
import { readFile } from "../device/readFile";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { overflowWrap: "anywhere" },
});

/** Last year's report, chosen as a file: read on this computer, kept as numbers with the workbook. */
export function PriorPanel({ session, snapshot }: ReportProps) {
  const styles = useStyles();
  const { prior: words } = useStrings();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { prior, context } = snapshot;
  if (context === null) return null;
  const doubts = [
    ...(prior?.year !== null && prior !== null && prior.year !== context.year - 1 ? [words.otherYear(prior.year)] : []),
    // A merged or renamed unit may have other figures for good reasons: said, never silently compared.
    ...(prior?.unitName && prior.unitName !== context.unitName ? [words.otherUnit(prior.unitName)] : []),
  ];

  async function take(chosen: File): Promise<void> {
    const outcome = await readFile("prior", chosen);
    setRefusal(outcome.kind === "refused" ? outcome.message : null);
    if (outcome.kind === "read") await session.usePrior(outcome.value);
  }

  return (
    <Panel>
      <Body1Strong as="h2">{words.title}</Body1Strong>
      <Body1 className={styles.text}>
        {prior === null ? words.none : words.from(prior.source, Object.keys(prior.values).length)}
      </Body1>
      {doubts.map((doubt) => (
        <Caption1 key={doubt}>{doubt}</Caption1>
      ))}
      {refusal !== null && <Body1 role="alert">{refusal}</Body1>}
      <div className={styles.actions}>
        <FileButton
          label={prior === null ? words.choose : words.chooseOther}
          name={words.choose}
          accept=".xlsx"
          disabledFocusable={isHeld(snapshot)}
          onChoose={(file) => void take(file)}
        />
        {prior === null && (
          <Button disabledFocusable={isHeld(snapshot)} onClick={() => void session.usePriorInBook()}>
            {words.inBook}
          </Button>
        )}
        {prior !== null && (
          <Button disabledFocusable={isHeld(snapshot)} onClick={() => void session.usePrior(null)}>
            {words.forget}
          </Button>
        )}
      </div>
    </Panel>
  );
}
