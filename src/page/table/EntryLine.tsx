import { Caption1, Input, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useStrings } from "../../taskpane/catalogue/useStrings";
import { OWN_TAB } from "./keys";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    minHeight: "40px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  address: { minWidth: "3em" },
  field: { flexGrow: 1, minWidth: "12em", "& input::placeholder": { color: tokens.colorNeutralForeground3 } },
});

/** The selected cell's address and meaning, and what stands in it: the other place to type. */
export function EntryLine({
  address,
  meaning,
  hint,
  text,
  onBegin,
  onChange,
  onKeyDown,
  onLeave,
}: {
  readonly address: string;
  readonly meaning: string;
  readonly hint: string;
  readonly text: string;
  onBegin(): void;
  onChange(text: string): void;
  onKeyDown(event: KeyboardEvent): void;
  onLeave(): void;
}) {
  const styles = useStyles();
  const { page } = useStrings();
  return (
    <div className={styles.line} {...OWN_TAB}>
      <Subtitle2 className={styles.address}>{address}</Subtitle2>
      <Caption1>{meaning}</Caption1>
      <Input
        className={styles.field}
        aria-label={page.table.content(address)}
        placeholder={hint}
        value={text}
        autoComplete="off"
        onFocus={onBegin}
        onChange={(_event, { value }) => onChange(value)}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      />
    </div>
  );
}
