import { Body1, Button, Caption1, Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { OwnSum, OwnTable } from "../../core/ownform/form/ownForm";
import { useStrings } from "../catalogue/useStrings";
import { ChoiceField } from "../components/ChoiceField";
import { addSum, changeSum, nameOfColumn, nameOfRow } from "./ownFormDraft";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    "@media (max-width: 280px)": { flexWrap: "wrap" },
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
  },
  grow: { flexGrow: 1, "@media (max-width: 280px)": { flexBasis: "100%" } },
  sign: { minWidth: "40px" },
  wide: { minWidth: 0, width: "100%" },
  form: { display: "grid", rowGap: tokens.spacingVerticalS },
});

interface Props {
  readonly table: OwnTable;
  /** Shown with a doubt. */
  readonly doubted: readonly OwnSum[];
  onChange(table: OwnTable): void;
}

/** What adds up to what. */
export function SumList({ table, doubted, onChange }: Props) {
  const styles = useStyles();
  const { own: words } = useStrings();
  const names = useNames(table);
  return (
    <>
      <ul className={styles.list}>
        {table.sums.map((sum, at) => {
          const parts = sum.parts.map((part) => names.get(part) ?? part).join(" + ");
          const total = names.get(sum.total) ?? sum.total;
          const said = sum.relation === "equals" ? words.equals(total, parts) : words.atMost(total, parts);
          const other = sum.relation === "equals" ? "at-most" : "equals";
          return (
            <li key={`${sum.axis} ${sum.total} ${parts}`} className={styles.item}>
              <div className={styles.grow}>
                <Body1 block>{said}</Body1>
                {doubted.includes(sum) && <Caption1 block>{words.sumDoubt}</Caption1>}
              </div>
              <Button
                className={styles.sign}
                size="small"
                aria-label={`${words.relation}: ${said}`}
                onClick={() => onChange(changeSum(table, at, { relation: other }))}
              >
                {sum.relation === "equals" ? "=" : "≥"}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                icon={<Delete20Regular />}
                aria-label={words.dropSum(said)}
                onClick={() => onChange(changeSum(table, at, null))}
              />
            </li>
          );
        })}
      </ul>
      <NewSum table={table} onChange={onChange} names={names} />
    </>
  );
}

function NewSum({ table, onChange, names }: Omit<Props, "doubted"> & { readonly names: ReadonlyMap<string, string> }) {
  const styles = useStyles();
  const { own: words } = useStrings();
  const [sum, setSum] = useState<OwnSum | null>(null);
  if (sum === null)
    return (
      <Button onClick={() => setSum({ axis: "columns", total: "", parts: [], relation: "equals", from: "wording" })}>
        {words.addSum}
      </Button>
    );
  const lines = sum.axis === "columns" ? table.columns : table.rows.filter(({ kind }) => kind === "figure");
  const isReady = sum.total !== "" && sum.parts.length > 0;
  return (
    <div className={styles.form}>
      <ChoiceField
        label={words.axis}
        value={sum.axis}
        options={[
          ["columns", words.of.columns],
          ["rows", words.of.rows],
        ]}
        onChange={(axis) => setSum({ ...sum, axis, total: "", parts: [] })}
      />
      <ChoiceField
        label={words.total}
        value={sum.total}
        options={lines.map(({ key }) => [key, names.get(key) ?? key] as const)}
        onChange={(total) => setSum({ ...sum, total, parts: sum.parts.filter((part) => part !== total) })}
      />
      <Field label={words.parts}>
        <Dropdown
          className={styles.wide}
          multiselect
          value={sum.parts.map((part) => names.get(part) ?? part).join(" + ")}
          selectedOptions={[...sum.parts]}
          onOptionSelect={(_event, { selectedOptions }) => setSum({ ...sum, parts: selectedOptions })}
        >
          {lines
            .filter(({ key }) => key !== sum.total)
            .map(({ key }) => (
              <Option key={key} value={key}>
                {names.get(key) ?? key}
              </Option>
            ))}
        </Dropdown>
      </Field>
      <Button
        disabledFocusable={!isReady}
        onClick={() => {
          if (!isReady) return;
          onChange(addSum(table, sum));
          setSum(null);
        }}
      >
        {words.add}
      </Button>
    </div>
  );
}

function useNames(table: OwnTable): ReadonlyMap<string, string> {
  const { own: words } = useStrings();
  return new Map([
    ...table.columns.map((column) => [column.key, nameOfColumn(column)] as const),
    ...table.rows.map((row) => [row.key, nameOfRow(table, row, words.noLabel)] as const),
  ]);
}
