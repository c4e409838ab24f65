import { Body1, Button, Caption1, Field, makeStyles, tokens } from "@fluentui/react-components";
import { cellLabel } from "../../core/edition/cellInfo";
import type { CellKey } from "../../core/model/cellKey";
import { useStrings } from "../catalogue/useStrings";
import { isHeld, type Ready } from "../components/ready";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

interface Props {
  readonly label: string;
  readonly cells: readonly CellKey[];
  /** Whether several may be chosen. */
  readonly isMany: boolean;
  readonly snapshot: Ready;
  onChange(cells: readonly CellKey[]): void;
}

/** Figures chosen by selecting them in the sheet. */
export function CellChooser({ label, cells, isMany, snapshot, onChange }: Props) {
  const styles = useStyles();
  const { rules: words } = useStrings().own;
  const { edition, places, selected } = snapshot;
  const canTake = selected !== null && !cells.includes(selected) && !isHeld(snapshot);
  return (
    <Field label={label}>
      {cells.length === 0 ? (
        <Caption1>{words.notChosen}</Caption1>
      ) : (
        <ul className={styles.list}>
          {cells.map((cell) => (
            <li key={cell}>
              <Body1>
                <b>{places.get(cell)?.address}</b> {edition === null ? cell : cellLabel(edition, cell)}
              </Body1>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          aria-label={`${words.take}: ${label}`}
          disabledFocusable={!canTake}
          onClick={() => canTake && selected !== null && onChange(isMany ? [...cells, selected] : [selected])}
        >
          {words.take}
        </Button>
        {cells.length > 0 && (
          <Button size="small" appearance="subtle" aria-label={`${words.clear}: ${label}`} onClick={() => onChange([])}>
            {words.clear}
          </Button>
        )}
      </div>
    </Field>
  );
}
