import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { reconcile, rewrite } from "../../src/core/narrative/reconcile";
import { emptyDraft } from "../../src/core/narrative/reportDraft";
import { renderNarrative } from "../../src/core/narrative/renderNarrative";
import { plainText, type Inline, type ReportDocument } from "../../src/core/narrative/reportDocument";
import { reviewReport } from "../../src/core/review/reviewReport";
import { checkText } from "../../src/core/textcheck/checkText";
import { validate } from "../../src/core/validation/validate";
import { officialReport } from "../../src/documents/officialReport";
import { reportDocx } from "../../src/documents/reportDocx";
import { editions } from "../../src/editions";
import { contextOf, figuresOf } from "../support/figures";
import { cleanReport, randomOf } from "./randomBook";

const RUNS = 60;
/** Not counted, while the machine warms up. */
const WARM = 20;

/** The whole report drafted, drafted again after one edit, and written as .docx, beside docxtemplater for the same fields. */
export async function main(write: (line: string) => void): Promise<number> {
  const [edition] = editions;
  if (edition === undefined) throw new Error("There is no edition.");
  const context = contextOf();
  const figures = figuresOf(edition, Object.fromEntries(cleanReport(randomOf(3)).figures));
  const result = validate(edition, figures, context);
  const fresh = renderNarrative(edition, figures, context, result);
  const sources = { edition, figures, context, style: emptyDraft.style };
  const edited = rewrite(emptyDraft, fresh, "I.2-c", "c) Kinh phí do xã cân đối và vận động.");

  await measure("draft of the whole report", () => renderNarrative(edition, figures, context, result), write);
  await measure(
    "draft, officer's words and review after one edit",
    () => reviewReport(reconcile(renderNarrative(edition, figures, context, result), edited), sources, []),
    write,
  );
  const long = Array(40)
    .fill(fresh.blocks.map(({ inlines }) => plainText(inlines)).join("\n"))
    .join("\n");
  const words = long.split(/\s+/).length;
  await measure(`${words} words beside the tables`, () => checkText(edition, long, figures, context), write);
  let bytes = await reportDocx(officialReport(fresh, sources));
  await measure(
    ".docx, ours",
    async () => {
      bytes = await reportDocx(officialReport(fresh, sources));
    },
    write,
  );
  const { template, fields } = asTemplate(fresh);
  const blank = await reportDocx(officialReport(template, sources));
  let other = new Uint8Array();
  await measure(
    ".docx, docxtemplater, the same fields",
    () => {
      const zip = new Docxtemplater(new PizZip(blank));
      zip.render(fields);
      other = zip.getZip().generate({ type: "uint8array", compression: "DEFLATE" }) as Uint8Array<ArrayBuffer>;
    },
    write,
  );
  write(
    `  size: ours ${bytes.length} bytes, docxtemplater ${other.length} bytes (${Object.keys(fields).length} fields)`,
  );
  return 0;
}

/** The same report with a field in place of each number. */
function asTemplate(report: ReportDocument): {
  readonly template: ReportDocument;
  readonly fields: Readonly<Record<string, string>>;
} {
  const fields: Record<string, string> = {};
  const field = (inline: Inline): Inline => {
    if (inline.kind !== "number") return inline;
    const name = `f${Object.keys(fields).length}`;
    fields[name] = inline.text;
    return { kind: "text", text: `{${name}}` };
  };
  return {
    template: { ...report, blocks: report.blocks.map((block) => ({ ...block, inlines: block.inlines.map(field) })) },
    fields,
  };
}

async function measure(name: string, work: () => unknown, write: (line: string) => void): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  const sorted = times.slice(WARM).sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  write(`  ${name.padEnd(50)} p50 ${at(0.5).padStart(6)} ms   p95 ${at(0.95).padStart(6)} ms`);
}
