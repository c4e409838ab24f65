import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { neutralise } from "../../core/privacy/neutralise";
import { plainText } from "../../core/narrative/reportDocument";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import { isHeld, type ReportProps } from "../components/ready";
import { SeverityIcon } from "../components/SeverityIcon";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { overflowWrap: "anywhere" },
});

/** What in the report tells who a child is: neutral words offered, or the officer's word that it tells of none. */
export function PersonalPanel({ session, snapshot }: ReportProps) {
  const styles = useStyles();
  const { report: words } = useStrings();
  const { report } = snapshot;
  const review = snapshot.review();
  if (report === null || review === null || review.personal.length + review.smallCounts.length === 0) return null;
  const held = isHeld(snapshot);
  const textOf = (blockId: string): string => plainText(report.blocks.find(({ id }) => id === blockId)?.inlines ?? []);
  return (
    <Panel role="group" aria-label={words.personal}>
      <div className={styles.head}>
        <SeverityIcon sign={review.personal.length > 0 ? "blocking" : "note"} />
        <Body1Strong as="h2">{words.personal}</Body1Strong>
      </div>
      {review.personal.map((found) => (
        <div key={`${found.blockId} ${found.start}`}>
          <Body1 className={styles.text}>{words.personalFound(found.found)}</Body1>
          <div className={styles.actions}>
            <Button
              disabledFocusable={held}
              onClick={() => void session.editBlock(found.blockId, neutralise(textOf(found.blockId), [found]))}
            >
              {words.neutral(found.neutral)}
            </Button>
            <Button disabledFocusable={held} onClick={() => void session.clear(found.found)}>
              {words.notPersonal}
            </Button>
          </div>
        </div>
      ))}
      {review.smallCounts.map(({ blockId, start, found }) => (
        <Body1 key={`${blockId} ${start}`} className={styles.text}>
          {words.smallCount(found)}
        </Body1>
      ))}
      <Caption1>{words.personalBasis}</Caption1>
    </Panel>
  );
}
