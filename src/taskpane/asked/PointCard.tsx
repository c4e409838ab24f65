import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Caption1Strong,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { AskedPoint } from "../../core/consolidation/replies/askedOf";
import { useStrings } from "../catalogue/useStrings";
import { appendixPrefix, CellLink } from "../components/CellLink";
import { GivenReason } from "../components/GivenReason";
import { useCardStyles } from "../components/cardStyles";
import { Panel } from "../components/Panel";
import { ReasonField } from "../components/ReasonField";
import { isHeld, type ReportProps } from "../components/ready";
import { SeverityIcon } from "../components/SeverityIcon";

const useStyles = makeStyles({
  /** An old value and a new one beside it. */
  figure: {
    display: "inline-flex",
    flexWrap: "wrap",
    justifyContent: "end",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
  },
  /** As the superior wrote them. */
  words: { whiteSpace: "pre-wrap" },
});

type PointProps = ReportProps & {
  readonly point: AskedPoint;
  /** The first that waits: of several cards one has the primary button. */
  readonly isNext: boolean;
};

/** One thing that the superior asks: what about, what became of it, what to do. */
export function PointCard(props: PointProps) {
  const { point, snapshot } = props;
  const card = useCardStyles();
  const styles = useStyles();
  const { asked: words, check, findings } = useStrings();
  const { item, state, isGone, group } = point;
  return (
    <Panel role="group" aria-label={item.words}>
      <div className={card.head}>
        <SeverityIcon sign={state === "open" ? "asked" : "good"} />
        <Caption1Strong>{words.states[state]}</Caption1Strong>
        {item.finding !== null && <Caption1 className={card.code}>{item.finding.code}</Caption1>}
      </div>
      {item.cell === null && (
        <Caption1 className={card.quiet}>
          {item.place === null ? words.whole : words.at(item.place.sheet, item.place.address)}
        </Caption1>
      )}
      <Body1 className={mergeClasses(card.text, styles.words)}>{item.words}</Body1>
      {isGone && (
        <Body1>
          <b>{words.gone}</b>
          {item.place !== null && ` (${words.goneAt(words.at(item.place.sheet, item.place.address))})`}
        </Body1>
      )}
      <Figures {...props} />
      {group !== null && state === "open" && (
        <Caption1 className={card.quiet}>
          {check.basis} {findings.basis(group.basis)}
        </Caption1>
      )}
      {state !== "mended" && <Answer {...props} key={`${snapshot.active} ${point.id}`} />}
    </Panel>
  );
}

/** Old → new where a figure is another one now, else the figure as it stands. */
function Figures({ point, session, snapshot }: PointProps) {
  const card = useCardStyles();
  const styles = useStyles();
  const { check } = useStrings();
  const shown = point.state === "mended" ? point.figures.filter(({ isChanged }) => isChanged) : point.figures;
  return (
    <div>
      {shown.map(({ cell, label, before, now, isChanged }) => (
        <div key={cell} className={card.row}>
          <Body1 className={mergeClasses(card.text, styles.words)}>{label}</Body1>
          <Body1Strong className={mergeClasses(card.value, styles.figure)}>
            {isChanged && (
              <>
                {before ?? check.empty} <ArrowRight16Regular aria-hidden />
              </>
            )}
            {now ?? check.empty}
          </Body1Strong>
          <CellLink cell={cell} prefix={appendixPrefix(snapshot, cell)} session={session} snapshot={snapshot} />
        </div>
      ))}
    </div>
  );
}

/** Mend the cell, or say why the figure is right; what was said, and the way back from it. */
function Answer({ point, isNext, session, snapshot }: PointProps) {
  const card = useCardStyles();
  const { asked: words, findings } = useStrings();
  const [isWriting, setWriting] = useState(false);
  const { item, group, answer, known } = point;
  const held = isHeld(snapshot);
  const address = item.cell === null ? undefined : snapshot.places.get(item.cell)?.address;
  const keep = (text: string): void => void session.answer(point, text).then(() => setWriting(false));
  if (isWriting)
    return (
      <ReasonField
        label={words.field}
        hint={known === null ? words.fieldHint : words.known}
        keep={words.keep}
        start={answer ?? known ?? ""}
        known={known}
        reasons={item.finding === null ? [] : (snapshot.edition?.reasons ?? [])}
        isHeld={held}
        onKeep={keep}
        onCancel={() => setWriting(false)}
      />
    );
  if (answer !== null)
    return (
      <>
        <GivenReason title={words.field} text={answer} />
        <div className={card.actions}>
          <Button disabledFocusable={held} onClick={() => setWriting(true)}>
            {words.again}
          </Button>
          <Button disabledFocusable={held} onClick={() => keep("")}>
            {words.withdraw}
          </Button>
        </div>
      </>
    );
  const mustMend = group?.severity === "blocking";
  return (
    <>
      {known !== null && <GivenReason title={words.known} text={known} />}
      {mustMend && <Caption1 className={card.quiet}>{words.mustMend}</Caption1>}
      <div className={card.actions}>
        {address !== undefined && (
          <Button
            appearance={isNext ? "primary" : "secondary"}
            disabledFocusable={held}
            onClick={() => item.cell !== null && void session.goTo(item.cell)}
          >
            {words.mend(address)}
          </Button>
        )}
        {group?.fixes.map((fix) => (
          <Button key={fix.title} disabledFocusable={held} onClick={() => void session.applyEdits(fix.edits)}>
            {findings.fix(fix)}
          </Button>
        ))}
        {!mustMend && (
          <Button disabledFocusable={held} onClick={() => setWriting(true)}>
            {item.finding !== null && address !== undefined ? words.explain : words.reply}
          </Button>
        )}
      </div>
    </>
  );
}
