import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  Checkbox,
  Field,
  Input,
  makeStyles,
} from "@fluentui/react-components";
import type { OwnTable } from "../../core/ownform/form/ownForm";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import { ColumnList } from "./ColumnList";
import { placeOfProposed, type TableDraft } from "./ownFormDraft";
import { RowList } from "./RowList";
import { SumList } from "./SumList";

const useStyles = makeStyles({ wide: { minWidth: 0, width: "100%" } });

/** One proposed table, for the officer to correct. */
export function TableEditor({ draft, onChange }: { readonly draft: TableDraft; onChange(draft: TableDraft): void }) {
  const styles = useStyles();
  const { own: words } = useStrings();
  const { table, proposed, isIncluded } = draft;
  const change = (next: OwnTable): void => onChange({ ...draft, table: next });
  const name = proposed === null ? table.label : words.include(table.label, placeOfProposed(proposed));
  return (
    <Panel role="group" aria-label={name}>
      <Checkbox
        label={name}
        checked={isIncluded}
        onChange={(_event, { checked }) => onChange({ ...draft, isIncluded: checked === true })}
      />
      {(proposed?.doubts ?? []).map((doubt) => (
        <Caption1 key={doubt}>{words.doubts[doubt]}</Caption1>
      ))}
      {isIncluded && (
        <>
          <Field label={words.label}>
            <Input
              className={styles.wide}
              input={{ className: styles.wide }}
              value={table.label}
              maxLength={300}
              onChange={(_event, { value }) => change({ ...table, label: value })}
            />
          </Field>
          <Field label={words.tableTitle}>
            <Input
              className={styles.wide}
              input={{ className: styles.wide }}
              value={table.title}
              maxLength={500}
              onChange={(_event, { value }) => change({ ...table, title: value })}
            />
          </Field>
          <Accordion collapsible multiple defaultOpenItems={["columns"]}>
            <AccordionItem value="columns">
              <AccordionHeader>{words.columns(table.columns.length)}</AccordionHeader>
              <AccordionPanel>
                <ColumnList table={table} onChange={change} />
              </AccordionPanel>
            </AccordionItem>
            <AccordionItem value="rows">
              <AccordionHeader>{words.rows(table.rows.length)}</AccordionHeader>
              <AccordionPanel>
                <RowList table={table} onChange={change} />
              </AccordionPanel>
            </AccordionItem>
            <AccordionItem value="sums">
              <AccordionHeader>{words.sums(table.sums.length)}</AccordionHeader>
              <AccordionPanel>
                <SumList table={table} onChange={change} />
              </AccordionPanel>
            </AccordionItem>
          </Accordion>
        </>
      )}
    </Panel>
  );
}
