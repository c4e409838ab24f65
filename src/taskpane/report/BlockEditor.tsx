import { Button, Caption1, Field, Link, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { LiveBlock } from "../../core/narrative/reconcile";
import { plainText } from "../../core/narrative/reportDocument";
import { LONGEST_BLOCK } from "../../core/narrative/reportDraft";
import { useStrings } from "../catalogue/useStrings";
import { isHeld, type ReportProps } from "../components/ready";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  phrases: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  field: { minHeight: "120px" },
});

/** A paragraph open for the officer's words. Esc leaves it as it was; phrases are offered, none is written unasked. */
export function BlockEditor({
  block,
  session,
  snapshot,
  onClose,
}: ReportProps & { readonly block: LiveBlock; onClose(): void }) {
  const styles = useStyles();
  const { report: words } = useStrings();
  const [text, setText] = useState(() => plainText(block.inlines));
  const gaps = block.inlines.flatMap((inline) => (inline.kind === "gap" && inline.cell === null ? inline.prompt : []));
  const phrases = gaps.flatMap((prompt) =>
    (snapshot.edition?.narrative.suggestions[prompt] ?? []).map((phrase) => ({ prompt, phrase })),
  );
  const save = (): void =>
    void session.editBlock(block.id, text).then(() => {
      const now = session.snapshot();
      // A refusal must not cost what was written.
      if (now.status === "ready" && now.trouble === null) onClose();
    });
  return (
    <div className={styles.box}>
      <Field label={words.edit} hint={words.editHint}>
        <Textarea
          ref={takeFocus}
          textarea={{ className: styles.field }}
          value={text}
          maxLength={LONGEST_BLOCK}
          resize="vertical"
          onChange={(_event, { value }) => setText(value)}
          onKeyDown={(event) => event.key === "Escape" && onClose()}
        />
      </Field>
      {phrases.length > 0 && (
        <div>
          <Caption1>{words.phrases}</Caption1>
          <ul className={styles.phrases}>
            {phrases
              .filter(({ prompt }) => text.includes(`[${prompt}]`))
              .map(({ prompt, phrase }) => (
                <li key={phrase}>
                  <Link as="button" inline onClick={() => setText(text.replace(`[${prompt}]`, () => phrase))}>
                    {phrase}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isHeld(snapshot)} onClick={save}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </div>
  );
}

/** The officer asked to write: the first gap is marked, else the text is open at its end. */
function takeFocus(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  field.focus();
  const gap = /\[[^\]]+\]/.exec(field.value);
  field.setSelectionRange(gap?.index ?? field.value.length, gap ? gap.index + gap[0].length : field.value.length);
}
