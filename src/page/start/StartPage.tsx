import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Subtitle2,
  Title3,
  tokens,
} from "@fluentui/react-components";
import { Delete20Regular, LaptopShield20Regular, Save20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Edition } from "../../core/edition/edition";
import { useStrings } from "../../taskpane/catalogue/useStrings";
import { FileButton } from "../../taskpane/components/FileButton";
import { FormBadge } from "../../taskpane/components/FormBadge";
import { LanguageSwitch } from "../../taskpane/components/LanguageSwitch";
import { Panel } from "../../taskpane/components/Panel";
import type { LanguageStore } from "../../taskpane/device/languageStore";
import type { KeptWork } from "../device/keptWorks";
import { KeptRow } from "./KeptRow";

const useStyles = makeStyles({
  frame: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1 },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  product: { paddingBottom: tokens.spacingVerticalM },
  column: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    maxWidth: "1040px",
    margin: "0 auto",
    padding: tokens.spacingHorizontalL,
  },
  title: { margin: 0 },
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
  facts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fact: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly editions: readonly Edition[];
  readonly kept: readonly KeptWork[];
  readonly languages: LanguageStore;
  /** What was refused or done last, in the officer's words. */
  readonly said: string | null;
  readonly isDragging: boolean;
  onNew(): void;
  onOpen(file: File): void;
  onReceive(): void;
  onResume(work: KeptWork): void;
  onDiscard(work: KeptWork): void;
  onForgetAll(): void;
}

/** Where the work begins: what was kept, a new report, a file. */
export function StartPage(props: Props) {
  const styles = useStyles();
  const { product, page } = useStrings();
  const { start } = page;
  const { kept, isDragging, said } = props;
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <Subtitle2 className={styles.product}>{product}</Subtitle2>
        <LanguageSwitch languages={props.languages} />
      </header>
      <main className={styles.column}>
        <div>
          <Title3 as="h1" className={styles.title} block>
            {start.title}
          </Title3>
          <Body1>{start.what}</Body1>
        </div>
        {said !== null && (
          <MessageBar intent="info" layout="multiline" politeness="polite">
            <MessageBarBody>{said}</MessageBarBody>
          </MessageBar>
        )}
        {kept.map((work, index) => (
          <KeptRow
            key={work.id}
            work={work}
            isFirst={index === 0}
            onResume={() => props.onResume(work)}
            onDiscard={() => props.onDiscard(work)}
          />
        ))}
        <div className={styles.cards}>
          <Panel>
            <Subtitle2 as="h2">{start.fresh}</Subtitle2>
            <div className={styles.grow}>
              {props.editions.map((edition) => (
                <div key={edition.id} className={styles.grow}>
                  <Body1Strong>{edition.title}</Body1Strong>
                  <FormBadge edition={edition} />
                </div>
              ))}
            </div>
            <Button appearance={kept.length === 0 ? "primary" : "secondary"} onClick={props.onNew}>
              {start.choose}
            </Button>
          </Panel>
          <Panel>
            <Subtitle2 as="h2">{start.open}</Subtitle2>
            <div className={mergeClasses(styles.drop, isDragging && styles.over)}>
              <Body1>{isDragging ? start.dropNow : start.drop}</Body1>
            </div>
            <FileButton label={start.chooseFile} accept=".xlsx" disabledFocusable={false} onChoose={props.onOpen} />
          </Panel>
          <Panel>
            <Subtitle2 as="h2">{start.collate}</Subtitle2>
            <Body1 className={styles.grow}>{start.collateWhat}</Body1>
            <Button onClick={props.onReceive}>{start.receive}</Button>
          </Panel>
        </div>
        <Facts onForgetAll={props.onForgetAll} />
      </main>
    </div>
  );
}

/** What the browser forbids, what the files are good for, and how to leave nothing behind. */
function Facts({ onForgetAll }: Pick<Props, "onForgetAll">) {
  const styles = useStyles();
  const { start } = useStrings().page;
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={styles.facts}>
      <Caption1 className={styles.fact}>
        <LaptopShield20Regular /> {start.blocked}
      </Caption1>
      <Caption1 className={styles.fact}>
        <Save20Regular /> {start.readable}
      </Caption1>
      {isAsking ? (
        <div className={styles.fact}>
          <Caption1>{start.deleteAllAsk}</Caption1>
          <Button
            onClick={() => {
              setAsking(false);
              onForgetAll();
            }}
          >
            {start.delete}
          </Button>
          <Button onClick={() => setAsking(false)}>{start.keep}</Button>
        </div>
      ) : (
        <Link as="button" className={styles.fact} onClick={() => setAsking(true)}>
          <Delete20Regular /> {start.deleteAll}
        </Link>
      )}
    </div>
  );
}
