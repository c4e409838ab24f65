import { Body1, Body1Strong, Button, makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import type { Edition } from "../../core/edition/edition";
import { useStrings } from "../../taskpane/catalogue/useStrings";
import { FileButton } from "../../taskpane/components/FileButton";
import { FormBadge } from "../../taskpane/components/FormBadge";
import { Panel } from "../../taskpane/components/Panel";

const useStyles = makeStyles({
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(260px, 100%), 1fr))",
    gap: tokens.spacingHorizontalL,
  },
  grow: { flexGrow: 1, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  drop: {
    flexGrow: 1,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  over: { border: `2px solid ${tokens.colorBrandStroke1}` },
});

/** The ways to begin: a new report, a file, the reports of others. */
export function StartCards({
  editions,
  isFirst,
  isDragging,
  onNew,
  onOpen,
  onReceive,
}: {
  readonly editions: readonly Edition[];
  /** Whether there is nothing to go on with. */
  readonly isFirst: boolean;
  readonly isDragging: boolean;
  onNew(): void;
  onOpen(file: File): void;
  onReceive(): void;
}) {
  const styles = useStyles();
  const { start } = useStrings().page;
  return (
    <div className={styles.cards}>
      <Panel>
        <Subtitle2 as="h2">{start.fresh}</Subtitle2>
        <div className={styles.grow}>
          {editions.map((edition) => (
            <div key={edition.id} className={styles.grow}>
              <Body1Strong>{edition.title}</Body1Strong>
              <FormBadge edition={edition} />
            </div>
          ))}
        </div>
        <Button appearance={isFirst ? "primary" : "secondary"} onClick={onNew}>
          {start.choose}
        </Button>
      </Panel>
      <Panel>
        <Subtitle2 as="h2">{start.open}</Subtitle2>
        <div className={mergeClasses(styles.drop, isDragging && styles.over)}>
          <Body1>{isDragging ? start.dropNow : start.drop}</Body1>
        </div>
        <FileButton label={start.chooseFile} accept=".xlsx" disabledFocusable={false} onChoose={onOpen} />
      </Panel>
      <Panel>
        <Subtitle2 as="h2">{start.collate}</Subtitle2>
        <Body1 className={styles.grow}>{start.collateWhat}</Body1>
        <Button onClick={onReceive}>{start.receive}</Button>
      </Panel>
    </div>
  );
}
