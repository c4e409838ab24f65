import { Checkbox, Dropdown, makeStyles, Option, tokens } from "@fluentui/react-components";
import type { Level } from "../../core/model/level";
import { LEVELS } from "../../core/ownform/form/levelsOfRow";
import type { OwnRow, OwnTable } from "../../core/ownform/form/ownForm";
import { useStrings } from "../catalogue/useStrings";
import { changeRow, nameOfRow } from "./ownFormDraft";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "grid", justifyItems: "start", overflowWrap: "anywhere" },
  who: { minWidth: 0, marginLeft: tokens.spacingHorizontalXXL },
});

/** Which rows hold figures, and who writes them. */
export function RowList({ table, onChange }: { readonly table: OwnTable; onChange(table: OwnTable): void }) {
  const styles = useStyles();
  const { own: words } = useStrings();
  const change = (row: OwnRow, part: Partial<OwnRow>): void => onChange(changeRow(table, row.key, part));
  return (
    <ul className={styles.list}>
      {table.rows.map((row) => {
        const name = nameOfRow(table, row, words.noLabel);
        const isFigure = row.kind === "figure";
        return (
          <li key={row.key} className={styles.item}>
            <Checkbox
              label={name}
              aria-label={words.isFigure(name)}
              checked={isFigure}
              onChange={(_event, { checked }) =>
                change(
                  row,
                  checked === true ? { kind: "figure", reportedBy: [...LEVELS] } : { kind: "heading", reportedBy: [] },
                )
              }
            />
            {isFigure && (
              <Dropdown
                className={styles.who}
                multiselect
                aria-label={words.who(name)}
                size="small"
                value={
                  row.reportedBy.length === LEVELS.length
                    ? words.everybody
                    : row.reportedBy.map((level) => words.levels[level]).join(", ")
                }
                selectedOptions={row.reportedBy}
                onOptionSelect={(_event, { selectedOptions }) =>
                  selectedOptions.length > 0 && change(row, { reportedBy: selectedOptions as Level[] })
                }
              >
                {LEVELS.map((level) => (
                  <Option key={level} value={level}>
                    {words.levels[level]}
                  </Option>
                ))}
              </Dropdown>
            )}
          </li>
        );
      })}
    </ul>
  );
}
