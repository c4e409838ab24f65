import type { BlockRole, Inline, ReportDocument } from "../core/narrative/reportDocument";

const CENTRED: ReadonlySet<BlockRole> = new Set(["title", "subject", "salutation"]);
const BOLD: ReadonlySet<BlockRole> = new Set(["title", "subject", "heading1", "heading2"]);

/**
 * The report for the clipboard: HTML that Word keeps (Times New Roman 14 pt, justified, first line 12.7 mm) and plain text.
 * All text is escaped. A draft says so in its first line.
 */
export function reportHtml(report: ReportDocument): { readonly html: string; readonly text: string } {
  const paragraphs = report.blocks.map(({ role, inlines }) => ({ role, text: inlines.map(plain).join("") }));
  const marked: readonly { role: BlockRole; text: string }[] = report.isDraft
    ? [{ role: "title", text: "DỰ THẢO" }, ...paragraphs]
    : paragraphs;
  return {
    html: `<div style="font-family:'Times New Roman',serif;font-size:14pt">${marked.map(paragraph).join("")}</div>`,
    text: marked.map(({ text }) => text).join("\n"),
  };
}

function plain(inline: Inline): string {
  return inline.kind === "gap" ? `[${inline.prompt}]` : inline.text;
}

function paragraph({ role, text }: { readonly role: BlockRole; readonly text: string }): string {
  const layout = CENTRED.has(role) ? "text-align:center" : "text-align:justify;text-indent:12.7mm";
  const content = BOLD.has(role) ? `<b>${escape(text)}</b>` : escape(text);
  return `<p style="margin:0 0 6pt;${layout}">${content}</p>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
