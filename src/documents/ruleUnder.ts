import { BorderStyle, LineRuleType, Paragraph } from "docx";

/**
 * A thin line in the middle of `available` twips, `length` long, under the text before it: the upper edge of a very low
 * paragraph, which stays in place in every program, as a drawn line does not.
 */
export function ruleUnder(length: number, available: number, after: number): Paragraph {
  const side = Math.max(0, Math.round((available - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    // Nearer to the text the rule would cut the dots under ộ and ứ.
    spacing: { before: 60, after, line: 40, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 0 } },
  });
}
