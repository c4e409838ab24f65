import { Body1, makeStyles, MessageBar, MessageBarBody, Subtitle2, Title3, tokens } from "@fluentui/react-components";
import type { Edition } from "../../core/edition/edition";
import { useStrings } from "../../taskpane/catalogue/useStrings";
import { LanguageSwitch } from "../../taskpane/components/LanguageSwitch";
import type { LanguageStore } from "../../taskpane/device/languageStore";
import type { KeptWork } from "../work/keptWorks";
import { KeptRow } from "./KeptRow";
import { StartCards } from "./StartCards";
import { StartFacts } from "./StartFacts";

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
        <StartCards
          editions={props.editions}
          isFirst={kept.length === 0}
          isDragging={isDragging}
          onNew={props.onNew}
          onOpen={props.onOpen}
          onReceive={props.onReceive}
        />
        <StartFacts onForgetAll={props.onForgetAll} />
      </main>
    </div>
  );
}
