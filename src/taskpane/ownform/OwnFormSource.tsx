import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useStrings } from "../catalogue/useStrings";
import { FileButton } from "../components/FileButton";
import { isHeld, type ReportProps } from "../components/ready";
import { readFile } from "../device/readFile";
import { draftOfProposed, draftOfRead, type TableDraft } from "./ownFormDraft";

const useStyles = makeStyles({
  actions: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
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
  const held = isHeld(snapshot);

  async function fromSheet(): Promise<void> {
    const proposed = await session.proposeForms();
    if (proposed.length === 0) onProblems([words.nothing]);
    else onRead(draftOfProposed(proposed));
  }
  async function fromFile(file: File): Promise<void> {
    const outcome = await readFile("tables", file);
    if (outcome.kind === "refused") onProblems([outcome.message]);
    else onRead(draftOfRead(outcome.value));
  }
  async function fromJson(file: File): Promise<void> {
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
      <FileButton
        label={words.fromFile}
        accept=".xlsx"
        disabledFocusable={held}
        onChoose={(file) => void fromFile(file)}
      />
      <FileButton
        label={words.import}
        accept=".json"
        disabledFocusable={held}
        onChoose={(file) => void fromJson(file)}
      />
    </div>
  );
}
