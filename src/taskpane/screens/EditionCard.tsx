import {
  Body1,
  Button,
  Caption1,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
} from "@fluentui/react-components";
import type { Edition } from "../../core/edition/edition";
import { appendicesOf } from "../../core/edition/period";
import type { Level } from "../../core/model/level";
import { useStrings } from "../catalogue/useStrings";
import { Facts } from "../components/Facts";
import { FormBadge } from "../components/FormBadge";
import { Panel } from "../components/Panel";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/** A form set on offer: who asks for it, by which text, what it inserts. */
export function EditionCard({
  edition,
  level,
  found,
  onChoose,
  onLook,
  onRemove,
}: {
  readonly edition: Edition;
  /** Of the unit that will report, as far as it is known. */
  readonly level: Level;
  /** Where its tables stand in this workbook already, e.g. `Phụ lục 01 tại Sheet1!A3:G9`. */
  readonly found: readonly string[];
  onChoose(): void;
  onLook(): void;
  /** For an office's own form that no report uses. */
  onRemove?(): void;
}) {
  const styles = useStyles();
  const { forms: words, own } = useStrings();
  const sent = appendicesOf(edition, level);
  return (
    <Panel>
      <Subtitle2 as="h2">{edition.title}</Subtitle2>
      <FormBadge edition={edition} />
      <Facts
        facts={[
          [words.basis, edition.legalBase],
          [words.when, edition.whenLabel],
        ]}
      />
      <Caption1>{words.willInsert(sent.length)}</Caption1>
      <ul className={styles.list}>
        {sent.map(({ key, shortLabel, summary }) => (
          <li key={key}>
            <Body1>
              <b>{shortLabel}</b> {summary}
            </Body1>
          </li>
        ))}
      </ul>
      {found.length > 0 && (
        <MessageBar layout="multiline">
          <MessageBarBody>{words.found(found.join("; "))}</MessageBarBody>
        </MessageBar>
      )}
      {found.length > 0 && (
        <Button appearance="primary" onClick={onLook}>
          {words.useFound}
        </Button>
      )}
      <Button
        appearance={found.length > 0 ? "secondary" : "primary"}
        aria-label={`${found.length > 0 ? words.insertNew : words.chooseThis}: ${edition.title}`}
        onClick={onChoose}
      >
        {found.length > 0 ? words.insertNew : words.chooseThis}
      </Button>
      {found.length === 0 && (
        <Link as="button" aria-label={`${words.lookForTables}: ${edition.title}`} onClick={onLook}>
          {words.lookForTables}
        </Link>
      )}
      {onRemove !== undefined && (
        <Link as="button" aria-label={`${own.remove}: ${edition.title}`} onClick={onRemove}>
          {own.remove}
        </Link>
      )}
    </Panel>
  );
}
