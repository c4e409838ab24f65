import { plainText, type BlockRole, type ReportDocument } from "../core/narrative/reportDocument";

const CENTRED: ReadonlySet<BlockRole> = new Set(["title", "subject", "salutation"]);
const BOLD: ReadonlySet<BlockRole> = new Set(["title", "subject", "heading1", "heading2"]);

/**
 * The report for the clipboard: HTML that Word keeps (Times New Roman 14 pt, justified, first line 12.7 mm) and plain text.
 * All text is escaped. A draft says so in its first line.
 */
export function reportHtml(report: ReportDocument): { readonly html: string; readonly text: string } {
  const paragraphs = report.blocks.map(({ role, inlines }) => ({ role, text: plainText(inlines) }));
  const marked: readonly { role: BlockRole; text: string }[] = report.isDraft
    ? [{ role: "title", text: "DỰ THẢO" }, ...paragraphs]
    : paragraphs;
  return {
    html: `<div style="font-family:'Times New Roman',serif;font-size:14pt">${marked.map(paragraph).join("")}</div>`,
    text: marked.map(({ text }) => text).join("\n"),
  };
}

function paragraph({ role, text }: { readonly role: BlockRole; readonly text: string }): string {
  const layout = CENTRED.has(role)
    ? "text-align:center"
    : role === "recipients" || role === "annex"
      ? "text-align:left"
      : "text-align:justify;text-indent:12.7mm";
  const lines = escape(text).replaceAll("\n", "<br>");
  const content = BOLD.has(role) ? `<b>${lines}</b>` : lines;
  return `<p style="margin:0 0 6pt;${layout}">${content}</p>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
