import { Body1, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import type { LedgerRow } from "../../../core/consolidation/ledger/ledger";
import { carriedReasons } from "../../../core/consolidation/replies/carriedReasons";
import type { ItemFate } from "../../../core/consolidation/replies/fateOf";
import type { ReplyItem } from "../../../core/consolidation/replies/reply";
import { cellLabel } from "../../../core/edition/cellInfo";
import type { CellKey } from "../../../core/model/cellKey";
import { contentOf, shownContent } from "../../../core/consolidation/returns/differences";
import type { ReturnedReport } from "../../../core/consolidation/returns/return";
import { formatShortDate } from "../../../core/text/viDate";
import { dayOf } from "../../../session/collate/deskValues";
import { useStrings } from "../../catalogue/useStrings";
import { Panel } from "../../components/Panel";
import { Section } from "../../components/Section";
import { SeverityIcon, type Sign } from "../../components/SeverityIcon";
import type { CollateProps } from "../collateProps";
import { placeOf, standingOf } from "./standing";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  place: { marginLeft: "auto" },
  text: { overflowWrap: "anywhere" },
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

const SIGNS: Readonly<Record<ItemFate, Sign>> = {
  changed: "good",
  explained: "good",
  unchanged: "explain",
  "to-see": "note",
};

/** What the unit was asked, and what became of it in the file that came after. */
export function AskedSection({ row, ...props }: CollateProps & { readonly row: LedgerRow }) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { asked: words } = collate.replies;
  const { asked, answer } = standingOf(props, row);
  const { edition } = props.state;
  if (asked === null || edition === null) return null;
  const { reply } = asked;
  const isOther = answer?.fate.kind === "other-report";
  const oldAndNew = (cell: CellKey, { figures }: ReturnedReport): string | null => {
    const before = reply.figures[cell] ?? "";
    const after = contentOf(figures.get(cell)?.value ?? { kind: "blank" });
    const shown = (content: string): string => (content === "" ? words.blank : shownContent(content));
    return before === after ? null : `${cellLabel(edition, cell)}: ${words.oldAndNew(shown(before), shown(after))}`;
  };
  const carried = answer === null || isOther ? [] : carriedReasons(edition, asked, answer.report);
  return (
    <Section title={words.title} as="h2" aside={words.on(formatShortDate(dayOf(asked.at)))}>
      {answer === null && <Body1>{words.waiting}</Body1>}
      {answer !== null && <Caption1 className={styles.text}>{words.from(answer.file.path)}</Caption1>}
      {isOther && <Body1>{words.other}</Body1>}
      {reply.items.map((item, index) => {
        const fate = isOther ? undefined : answer?.fate.items[index]?.fate;
        return (
          <Panel key={index} role="group" aria-label={item.words}>
            <div className={styles.head}>
              <SeverityIcon sign={fate === undefined ? "stale" : SIGNS[fate]} />
              {fate !== undefined && <Caption1Strong>{words.fates[fate]}</Caption1Strong>}
              <Caption1 className={styles.place}>{placeOf(item)}</Caption1>
            </div>
            <Body1 className={styles.text}>{item.words}</Body1>
            {answer !== null &&
              fate === "changed" &&
              cellsOf(item)
                .flatMap((cell) => oldAndNew(cell, answer.report) ?? [])
                .map((line) => (
                  <Caption1 key={line} className={styles.text}>
                    {line}
                  </Caption1>
                ))}
          </Panel>
        );
      })}
      {answer !== null && answer.fate.unasked.length > 0 && (
        <Panel>
          <Caption1Strong>{words.unasked}</Caption1Strong>
          {answer.fate.unasked.map((cell) => (
            <Body1 key={cell} className={styles.text}>
              {oldAndNew(cell, answer.report)}
            </Body1>
          ))}
        </Panel>
      )}
      {carried.length > 0 && (
        <Panel>
          <Caption1Strong>{words.carried}</Caption1Strong>
          {carried.map(({ findingId, message, text }) => (
            <div key={findingId} className={styles.block}>
              <Body1 className={styles.text}>{message}</Body1>
              <Caption1 className={styles.text}>“{text}”</Caption1>
            </div>
          ))}
        </Panel>
      )}
    </Section>
  );
}

function cellsOf({ cell, related }: ReplyItem): readonly CellKey[] {
  return cell === null ? [] : [cell, ...related];
}
