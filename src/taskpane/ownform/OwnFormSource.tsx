import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { useStrings } from "../catalogue/useStrings";
import { isHeld, type ReportProps } from "../components/ready";
import { readFile } from "../device/readFile";
import { draftOfProposed, draftOfTables, type TableDraft } from "./ownFormDraft";

const useStyles = makeStyles({
  actions: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  file: { position: "absolute", width: "1px", height: "1px", opacity: 0, pointerEvents: "none" },
});
/** Larger files are refused before they are read. */
const LARGEST_IMPORT = 600_000;

/** Where a form comes from: the sheet in front, an .xlsx, or a form's own file. */
export function OwnFormSource({
  session,
  snapshot,
  onRead,
  onImported,
  onProblems,
}: ReportProps & {
  onRead(drafts: readonly TableDraft[]): void;
  onImported(): void;
  onProblems(problems: readonly string[]): void;
}) {
  const styles = useStyles();
  const { own: words } = useStrings();
  const xlsx = useRef<HTMLInputElement>(null);
  const json = useRef<HTMLInputElement>(null);
  const held = isHeld(snapshot);

  async function fromSheet(): Promise<void> {
    const proposed = await session.proposeForms();
    if (proposed.length === 0) onProblems([words.nothing]);
    else onRead(draftOfProposed(proposed));
  }
  async function fromFile(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const outcome = await readFile("tables", file);
    if (outcome.kind === "refused") onProblems([outcome.message]);
    else onRead(draftOfTables(outcome.value));
  }
  async function fromJson(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    // What is too large is refused by its length, whatever it holds.
    const problems = await session.importOwnForm(await file.slice(0, LARGEST_IMPORT).text());
    onProblems(problems);
    if (problems.length === 0) onImported();
  }

  return (
    <div className={styles.actions}>
      <Button appearance="primary" disabledFocusable={held} onClick={() => void fromSheet()}>
        {words.fromSheet}
      </Button>
      <Button disabledFocusable={held} onClick={() => xlsx.current?.click()}>
        {words.fromFile}
      </Button>
      <Button disabledFocusable={held} onClick={() => json.current?.click()}>
        {words.import}
      </Button>
      <input
        ref={xlsx}
        className={styles.file}
        type="file"
        accept=".xlsx"
        tabIndex={-1}
        aria-label={words.fromFile}
        onChange={(event) => {
          void fromFile(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <input
        ref={json}
        className={styles.file}
        type="file"
        accept=".json"
        tabIndex={-1}
        aria-label={words.import}
        onChange={(event) => {
          void fromJson(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
    </div>
  );
}
