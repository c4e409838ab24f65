import { Body1, Button, Field, Link, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { LedgerRow } from "../../../core/consolidation/ledger/ledger";
import { isSameItem } from "../../../core/consolidation/replies/points";
import type { UnitId } from "../../../core/consolidation/units/unit";
import { useStrings } from "../../catalogue/useStrings";
import { Screen } from "../../components/Screen";
import { ScreenHead } from "../../components/ScreenHead";
import { Section } from "../../components/Section";
import { TextField } from "../../components/TextField";
import { copyText } from "../../device/copyText";
import { handOver } from "../../device/handOver";
import type { CollateProps, ReceivedState } from "../collateProps";
import { useEscape } from "../useEscape";
import { onlyMessage, whyNot } from "./noReplyFile";
import { OtherCell } from "./OtherCell";
import { ReplyPoints } from "./ReplyPoints";
import { ReplyRows } from "./ReplyRows";
import { repliesIn, standingOf, toggled } from "./standing";
import { forArchive, useArchive } from "./useArchive";
import { useReplyDraft } from "./useReplyDraft";
import { WhatArrives } from "./WhatArrives";

const useStyles = makeStyles({
  main: { flexGrow: 1 },
  add: { alignSelf: "flex-start" },
  text: { overflowWrap: "anywhere" },
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  wide: { minWidth: 0, width: "100%" },
});
const LONGEST = 2000;

interface Props extends CollateProps {
  readonly state: ReceivedState;
  readonly unit: UnitId;
  onOpen(unit: UnitId): void;
  onBack(): void;
}

/** What is asked of one unit, in which words, by when; what it gets, and the ways to give it. */
export function ReplyScreen(props: Props) {
  const { state, unit } = props;
  const row = state.received.ledger.rows.find((each) => each.unit.id === unit);
  return row === undefined ? null : <ReplyOf {...props} row={row} />;
}

function ReplyOf(props: Props & { readonly row: LedgerRow }) {
  const { collate, state, snapshot, row, onOpen, onBack } = props;
  const styles = useStyles();
  const { collate: strings } = useStrings();
  const { replies: words } = strings;
  const standing = standingOf(props, row);
  const { points, report } = standing;
  const { asks, whole, text, setText, by, setBy, problem, keep } = useReplyDraft(collate, standing, words);
  const link = useRef<HTMLElement | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  const archive = useArchive(props);
  const back = (): void => {
    void keep();
    onBack();
  };
  const close = (): void => {
    setAdding(false);
    // The button that had the focus goes with its form.
    link.current?.focus();
  };
  useEscape(back);
  const isReady = whole.length > 0 && problem === null;
  const noFile = onlyMessage(row, standing, words);
  const besides = asks.filter((item) => !points.some((point) => isSameItem(point.item, item))).length;
  const standings = repliesIn(props);
  const others = standings.filter((each) => each.row !== row);
  const archived = forArchive(standings);

  async function save(): Promise<void> {
    await keep();
    const made = await collate.replyFile(row.unit.id, snapshot.context?.unitName ?? "");
    if (made.kind !== "written") return setSaid(whyNot(made, words));
    if (!handOver(made.name, made.bytes)) return setSaid(words.notSaved);
    await collate.noteAsked([row.unit.id], "file");
    setSaid(words.downloaded(made.name));
  }
  async function copy(): Promise<void> {
    await keep();
    const isTaken = await copyText(collate.replyMessage(row.unit.id));
    setSaid(isTaken ? null : words.byHand);
    setCopied(isTaken);
    if (!isTaken) return;
    setTimeout(() => setCopied(false), 3000);
    await collate.noteAsked([row.unit.id], "text");
  }

  const footer = (
    <>
      <Button
        className={styles.main}
        size="large"
        appearance={noFile === null ? "primary" : "secondary"}
        disabledFocusable={!isReady || noFile !== null}
        onClick={() => isReady && noFile === null && void save()}
      >
        {words.download}
      </Button>
      <Button
        className={styles.main}
        size="large"
        appearance={noFile === null ? "secondary" : "primary"}
        disabledFocusable={!isReady}
        onClick={() => isReady && void copy()}
      >
        {isCopied ? words.copied : words.copy}
      </Button>
    </>
  );
  return (
    <Screen footer={footer}>
      <ScreenHead title={words.title(row.unit.name)} back={words.back} takesFocus onBack={back} />
      {said !== null && (
        <Body1 role="status" className={styles.text}>
          {said}
        </Body1>
      )}
      <Section title={words.points} as="h2" aside={words.chosen(asks.length, points.length + besides)}>
        {points.length + besides === 0 && <Body1>{words.none}</Body1>}
        <ReplyPoints points={points} items={asks} onToggle={(item) => void keep(toggled(asks, item))} />
        {report !== null && (
          <Link
            as="button"
            ref={(element: HTMLElement | null) => void (link.current = element)}
            inline
            className={styles.add}
            onClick={() => setAdding(!isAdding)}
          >
            {words.other.add}
          </Link>
        )}
        {report !== null && isAdding && state.edition !== null && (
          <OtherCell
            edition={state.edition}
            report={report}
            onClose={close}
            onAdd={(item) => {
              close();
              void keep([...asks, item]);
            }}
          />
        )}
      </Section>
      <div className={styles.fields} onBlur={() => void keep()}>
        <Field label={words.words}>
          <Textarea
            className={styles.wide}
            value={text}
            rows={4}
            maxLength={LONGEST}
            onChange={(_event, { value }) => setText(value)}
          />
        </Field>
        <TextField
          label={words.deadline}
          hint={words.deadlineHint}
          value={by}
          onChange={setBy}
          {...(problem === null ? {} : { validationMessage: problem })}
        />
      </div>
      <WhatArrives {...props} standing={standing} items={whole} noFile={noFile} />
      {others.length > 0 && (
        <Section title={words.others} as="h2" aside={words.units(others.length)}>
          <ReplyRows
            standings={others}
            onOpen={(unit) => {
              void keep();
              onOpen(unit);
            }}
          />
          {archived.length > 0 && (
            <Button icon={<ArrowDownload20Regular />} onClick={() => void keep().then(() => archive.save(archived))}>
              {words.archive(archived.length)}
            </Button>
          )}
          {archive.said !== null && <Body1 role="status">{archive.said}</Body1>}
        </Section>
      )}
    </Screen>
  );
}
