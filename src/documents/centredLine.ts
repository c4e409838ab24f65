import { AlignmentType, Paragraph, type IParagraphOptions } from "docx";
import { textBlock } from "./textBlock";
import { textRun, type RunLook } from "./textRun";

/** A centred text in `available` twips; where it needs several lines they are about equally long. */
export function centredLine(
  text: string,
  available: number,
  look: RunLook & { readonly points: number },
  layout: IParagraphOptions = {},
): Paragraph {
  const { indent } = textBlock(text, look.points, available);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    ...(indent > 0 ? { indent: { left: indent, right: indent } } : {}),
    ...layout,
    children: [textRun(text, look)],
  });
}
