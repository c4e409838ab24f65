import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Field, Select } from "@fluentui/react-components";
import type { ReportStyle } from "../../core/narrative/reportStyle";
import { useStrings } from "../catalogue/useStrings";
import { isHeld, type ReportProps } from "../components/ready";

/** How numbers and labels are written; folded away, since few change it. */
export function StylePanel({ session, snapshot }: ReportProps) {
  const { report: words } = useStrings();
  const { style } = snapshot;
  const choice = <K extends keyof ReportStyle>(key: K, options: Readonly<Record<ReportStyle[K], string>>) => (
    <Field label={words.style[key]}>
      <Select
        value={style[key]}
        disabled={isHeld(snapshot)}
        onChange={(_event, { value }) => void session.setStyle({ ...style, [key]: value })}
      >
        {Object.entries<string>(options).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <Accordion collapsible>
      <AccordionItem value="style">
        <AccordionHeader as="h2">{words.style.title}</AccordionHeader>
        <AccordionPanel>
          {choice("variant", words.style.variants)}
          {choice("smallCounts", words.style.counts)}
          {choice("money", words.style.moneys)}
          {choice("appendices", words.style.labels)}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
