import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  Checkbox,
} from "@fluentui/react-components";
import type { OwnTable } from "../../core/ownform/form/ownForm";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import { TextField } from "../components/TextField";
import { ColumnList } from "./ColumnList";
import { placeOfProposed, type TableDraft } from "./ownFormDraft";
import { RowList } from "./RowList";
import { SumList } from "./SumList";

/** One proposed table, for the officer to correct. */
export function TableEditor({ draft, onChange }: { readonly draft: TableDraft; onChange(draft: TableDraft): void }) {
  const { own: words } = useStrings();
  const { table, proposed, isIncluded, doubted } = draft;
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
          <TextField
            label={words.label}
            value={table.label}
            maxLength={300}
            onChange={(label) => change({ ...table, label })}
          />
          <TextField
            label={words.tableTitle}
            value={table.title}
            maxLength={500}
            onChange={(title) => change({ ...table, title })}
          />
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
                <SumList table={table} doubted={doubted} onChange={change} />
              </AccordionPanel>
            </AccordionItem>
          </Accordion>
        </>
      )}
    </Panel>
  );
}
