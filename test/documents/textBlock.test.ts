import { boldWidth } from "../../src/documents/boldWidth";
import { textBlock } from "../../src/documents/textBlock";

/** The left column of the letterhead, in twips. */
const COLUMN = 3788;

test("a text that fits is left alone", () => {
  expect(textBlock("ỦY BAN NHÂN DÂN XÃ MẪU", 13, COLUMN).indent).toBe(0);
  expect(textBlock("", 13, COLUMN)).toEqual({ width: 0, indent: 0 });
});

test.each(["ỦY BAN NHÂN DÂN XÃ AN PHÚ", "ỦY BAN NHÂN DÂN PHƯỜNG BÌNH HƯNG HÒA", "ỦY BAN NHÂN DÂN TỈNH MẪU"])(
  "%s breaks after ỦY BAN NHÂN DÂN",
  (name) => {
    const room = COLUMN - 2 * textBlock(name, 13, COLUMN).indent;
    const [head, next = ""] = [name.slice(0, 15), name.slice(16).split(" ")[0]];
    expect(head).toBe("ỦY BAN NHÂN DÂN");
    expect(boldWidth(head, 13)).toBeLessThanOrEqual(room);
    expect(boldWidth(`${head} ${next}`, 13)).toBeGreaterThan(room);
  },
);

test.each([
  ["a word longer than the line", "Ủ".repeat(200)],
  ["two such words", `${"Ủ".repeat(200)} ${"Ủ".repeat(300)}`],
  ["sixty capitals", "ỦY BAN NHÂN DÂN ĐẶC KHU KINH TẾ QUẦN ĐẢO HOÀNG MẪU TRƯỜNG MẪU"],
  ["a page of words", "trẻ em ".repeat(400)],
])("%s: lines stay inside the column", (_, text) => {
  const { width, indent } = textBlock(text, 13, COLUMN);
  expect(indent).toBeGreaterThanOrEqual(0);
  expect(width).toBeLessThanOrEqual(COLUMN - 2 * indent);
});
