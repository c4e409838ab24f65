import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { findPersonalData } from "../../core/privacy/findPersonalData";
import type { PersonalData } from "../../core/privacy/personalData";
import { LONGEST_BLOCK } from "../../core/narrative/reportDraft";
import type { BlockClaim } from "../../core/review/textClaims";
import { checkText } from "../../core/textcheck/checkText";
import { useStrings } from "../catalogue/useStrings";
import { FileButton } from "../components/FileButton";
import type { ReportProps } from "../components/ready";
import { readFile } from "../device/readFile";
import { Claims } from "./Claims";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  field: { minHeight: "160px" },
  text: { overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Outcome {
  readonly claims: readonly BlockClaim[];
  readonly personal: readonly PersonalData[];
}

/** A whole report written elsewhere, pasted in or read from a file on this computer, and held against the tables. It is compared, not kept. */
export function WrittenReport({ session, snapshot }: ReportProps) {
  const styles = useStyles();
  const { report: words } = useStrings();
  const [text, setText] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  const { edition, figures, context } = snapshot;
  if (edition === null || context === null) return null;
  const compare = (): void => {
    const claims = checkText(edition, text, figures, context).map((claim) => ({ ...claim, blockId: "" }));
    setOutcome({ claims, personal: findPersonalData(text) });
  };
  const take = async (file: File): Promise<void> => {
    const read = await readFile("text", file);
    setSaid(read.kind === "read" ? read.value.leftOut : [read.message]);
    if (read.kind === "refused") return;
    setText(read.value.text);
    setOutcome(null);
  };
  const count = (...outcomes: readonly BlockClaim["outcome"][]): number =>
    outcome?.claims.filter((claim) => outcomes.includes(claim.outcome)).length ?? 0;
  return (
    <Accordion collapsible>
      <AccordionItem value="written">
        <AccordionHeader as="h2">{words.written.title}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Field label={words.written.label} hint={words.written.hint}>
            <Textarea
              textarea={{ className: styles.field }}
              value={text}
              maxLength={LONGEST_BLOCK}
              resize="vertical"
              onChange={(_event, { value }) => {
                setText(value);
                setOutcome(null);
              }}
            />
          </Field>
          {said.map((sentence) => (
            <Body1 key={sentence} role="alert">
              {sentence}
            </Body1>
          ))}
          <div className={styles.actions}>
            <Button disabledFocusable={text.trim() === ""} onClick={compare}>
              {words.written.compare}
            </Button>
            <FileButton
              label={words.written.choose}
              accept=".docx,.txt"
              disabledFocusable={false}
              onChoose={(file) => void take(file)}
            />
          </div>
          {outcome !== null && (
            <>
              <Body1 role="status">
                {words.written.result(
                  count("agrees"),
                  count("contradicts"),
                  count("claimed-but-zero"),
                  count("not-in-tables"),
                )}
              </Body1>
              <Claims
                claims={outcome.claims.filter(({ outcome: each }) => each !== "agrees" && each !== "not-in-tables")}
                canAnswer={false}
                session={session}
                snapshot={snapshot}
              />
              {outcome.personal.map(({ start, found, neutral }) => (
                <Body1 key={start} className={styles.text}>
                  {words.written.personal(found, neutral)}
                </Body1>
              ))}
            </>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
