import { Caption1, Dropdown, Input, makeStyles, Option, tokens } from "@fluentui/react-components";
import type { FigureType, OwnTable } from "../../core/ownform/form/ownForm";
import { useStrings } from "../catalogue/useStrings";
import { changeColumn, nameOfColumn } from "./ownFormDraft";

const TYPES: readonly FigureType[] = ["count", "children", "money", "measure", "rate", "text"];

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "grid", rowGap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  wide: { minWidth: 0, width: "100%" },
});

/** What each column holds. */
export function ColumnList({ table, onChange }: { readonly table: OwnTable; onChange(table: OwnTable): void }) {
  const styles = useStyles();
  const { own: words } = useStrings();
  return (
    <ul className={styles.list}>
      {table.columns.map((column) => (
        <li key={column.key} className={styles.item}>
          <Caption1 lang="vi">{nameOfColumn(column)}</Caption1>
          <div className={styles.pair}>
            <Dropdown
              className={styles.wide}
              aria-label={words.type(nameOfColumn(column))}
              value={words.types[column.type]}
              selectedOptions={[column.type]}
              onOptionSelect={(_event, { optionValue }) =>
                onChange(changeColumn(table, column.key, { type: optionValue as FigureType }))
              }
            >
              {TYPES.map((type) => (
                <Option key={type} value={type}>
                  {words.types[type]}
                </Option>
              ))}
            </Dropdown>
            {column.type !== "text" && (
              <Input
                className={styles.wide}
                input={{ className: styles.wide }}
                aria-label={words.unit(nameOfColumn(column))}
                value={column.unit}
                maxLength={60}
                onChange={(_event, { value }) => onChange(changeColumn(table, column.key, { unit: value }))}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
