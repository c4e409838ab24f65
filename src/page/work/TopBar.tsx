import { Body1, Button, Caption1, makeStyles, Toolbar, ToolbarButton, tokens } from "@fluentui/react-components";
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  CheckmarkCircle16Filled,
  Edit16Regular,
  Home20Regular,
  Print20Regular,
  Save20Regular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useStrings } from "../../taskpane/catalogue/useStrings";
import type { Strings } from "../../taskpane/catalogue/strings";
import { isUnsaved } from "./unsavedOf";
import type { WorkState } from "./workState";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    minHeight: "48px",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  product: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    "@media (max-width: 900px)": {
      position: "absolute",
      clipPath: "inset(50%)",
      width: "1px",
      height: "1px",
      overflow: "hidden",
    },
  },
  file: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  state: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  tools: { marginLeft: "auto", flexWrap: "wrap", padding: 0 },
  word: { "@media (max-width: 900px)": { display: "none" } },
});

/** The file with what it lacks, and what is done with the work as a whole. */
export function TopBar({
  state,
  canUndo,
  canRedo,
  children,
  onUndo,
  onRedo,
  onHome,
  onPrint,
  onSave,
}: {
  readonly state: WorkState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly children: ReactNode;
  onUndo(): void;
  onRedo(): void;
  onHome(): void;
  onPrint(): void;
  onSave(): void;
}) {
  const styles = useStyles();
  const { product, page } = useStrings();
  const { work } = page;
  const isOpen = isUnsaved(state.unsaved);
  return (
    <header className={styles.bar}>
      <h1 className={styles.product}>{product}</h1>
      <div className={styles.file}>
        <Body1>{state.fileName ?? work.newFile}</Body1>
        <Caption1 className={styles.state} role="status">
          {isOpen ? <Edit16Regular /> : state.savedAt !== null && <CheckmarkCircle16Filled />}
          {stateOf(state, isOpen, work)}
        </Caption1>
      </div>
      {children}
      <Toolbar className={styles.tools} aria-label={work.tools}>
        <ToolbarButton
          aria-label={work.undo}
          disabledFocusable={!canUndo}
          icon={<ArrowUndo20Regular />}
          onClick={onUndo}
        />
        <ToolbarButton
          aria-label={work.redo}
          disabledFocusable={!canRedo}
          icon={<ArrowRedo20Regular />}
          onClick={onRedo}
        />
        <ToolbarButton aria-label={work.home} icon={<Home20Regular />} onClick={onHome}>
          <span className={styles.word}>{work.home}</span>
        </ToolbarButton>
        <ToolbarButton aria-label={work.print} icon={<Print20Regular />} onClick={onPrint}>
          <span className={styles.word}>{work.print}</span>
        </ToolbarButton>
        <Button appearance="primary" icon={<Save20Regular />} disabledFocusable={!state.canSave} onClick={onSave}>
          {work.save}
        </Button>
      </Toolbar>
    </header>
  );
}

function stateOf({ unsaved, savedAt, isSaving }: WorkState, isOpen: boolean, words: Strings["page"]["work"]): string {
  if (isSaving) return words.saving;
  if (unsaved.cells > 0) return words.unsaved(unsaved.cells);
  if (isOpen) return words.unsavedElse;
  return savedAt === null ? words.untouched : words.savedAt(clock(savedAt));
}

/** `14:05` */
export function clock(time: number): string {
  const date = new Date(time);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}
