import { LineRuleType, Paragraph } from "docx";

/**
 * The paragraph that Word demands after a table at the end of a section, too low to be seen: at full height it would
 * push an empty page out of a full one.
 */
export function sectionEnd(): Paragraph {
  return new Paragraph({ run: { size: 2 }, spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } });
}
