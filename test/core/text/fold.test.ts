import fc from "fast-check";
import { foldText, foldWords } from "../../../src/core/text/foldText";
import { foldTones } from "../../../src/core/text/foldTones";
import { foldWord } from "../../../src/core/text/foldWord";
import { normaliseText } from "../../../src/core/text/normalise";
import { tokenise } from "../../../src/core/privacy/tokens";

describe("one place for the tone mark", () => {
  test.each([
    ["hoà", "hòa"],
    ["hoá", "hóa"],
    ["hoả", "hỏa"],
    ["hoã", "hõa"],
    ["hoạ", "họa"],
    ["khoè", "khòe"],
    ["khoé", "khóe"],
    ["khoẻ", "khỏe"],
    ["khoẽ", "khõe"],
    ["khoẹ", "khọe"],
    ["thuỳ", "thùy"],
    ["thuý", "thúy"],
    ["uỷ", "ủy"],
    ["thuỹ", "thũy"],
    ["thuỵ", "thụy"],
    ["quý", "quý"],
    ["quỹ", "quỹ"],
    ["hoàn", "hoàn"],
    ["thoát", "thoát"],
    ["uỷ ban hoà bình", "ủy ban hòa bình"],
    ["hòa", "hòa"],
    ["", ""],
  ])("%j is %j", (text, folded) => expect(foldTones(text)).toBe(folded));
});

describe("a word as it is looked up", () => {
  test.each([
    ["Uỷ", "ủy"],
    ["ÐỒNG", "đồng"],
    ["ɖồng", "đồng"],
    ["H’Mông", "h'mông"],
    ["H‘Mông", "h'mông"],
    ["Hʼ", "h'"],
    ["H`", "h'"],
    ["H´", "h'"],
    ["Quý", "quý"],
  ])("%j is %j", (word, folded) => expect(foldWord(word)).toBe(folded));
});

describe("a text as it is compared", () => {
  test.each([
    ["Tặng  Quà", "tặng quà"],
    ["Tặng\u00a0\u200bquà", "tặng quà"],
    ["Tặng quà".normalize("NFD"), "tặng quà"],
    ["１２ ＥＭ", "12 em"],
    ["Uỷ ban", "ủy ban"],
    ["3 tỉ đồng", "3 tỷ đồng"],
    ["tỉnh", "tỉnh"],
    ["4.000.000\nđồng", "4.000.000 đồng"],
    ["tặng 15\nem nhỏ", "tặng 15 em nhỏ"],
    ["tặng quà, \ncủa xã", "tặng quà, của xã"],
    ["NĂM 2026\nTrẻ em dưới 6 tuổi", "năm 2026\ntrẻ em dưới 6 tuổi"],
    ["hết câu.\nđồng chí", "hết câu.\nđồng chí"],
    ["một\nhai", "một\nhai"],
    ["một\nab em hai", "một\nab em hai"],
    [
      "Toàn xã có 07 hộ nghèo (28 nhân khẩu), 21 hộ \ncận nghèo",
      "toàn xã có 07 hộ nghèo (28 nhân khẩu), 21 hộ cận nghèo",
    ],
    [
      "Toàn xã có 07 hộ nghèo (28 nhân khẩu), 21 hộ\nCận nghèo",
      "toàn xã có 07 hộ nghèo (28 nhân khẩu), 21 hộ\ncận nghèo",
    ],
    ["một\r\n\r\nhai", "một\nhai"],
    ["một \n hai", "một\nhai"],
    ["một\u2028hai", "một\nhai"],
    ["15\t20", "15\n20"],
    ["1.\tMột", "1. một"],
    ["a)\tMột", "a) một"],
    ["Số lượng:\t15", "số lượng: 15"],
    ["e\u0301\u0302", "é\u0302"],
  ])("%j is %j", (text, plain) => expect(foldText(text).plain).toBe(plain));

  test("our own words are folded alike, without the spaces around them", () =>
    expect(foldWords("  Uỷ Ban ")).toBe("ủy ban"));

  test.each([
    ["Tặng  quà", "quà", "quà"],
    ["Tặng quà".normalize("NFD"), "quà", "quà".normalize("NFD")],
    ["có １５ em", "15", "１５"],
    ["A \n  B", " ", null],
  ])("what is found in %j leads back to where it stands", (text, found, written) => {
    const { plain, startOf, endOf } = foldText(text);
    const at = plain.indexOf(found);
    if (written === null) expect(at).toBe(-1);
    else expect(text.slice(startOf(at), endOf(at + found.length))).toBe(written);
  });
  test("a run of spaces reaches from its first to behind its last", () => {
    const { startOf, endOf } = foldText("a \n\t b");
    expect([startOf(1), endOf(2)]).toEqual([1, 5]);
  });
  test("beyond the ends lie the ends of the text", () => {
    const { startOf, endOf } = foldText("ab");
    expect([startOf(2), endOf(0)]).toEqual([2, 0]);
  });
  test("whatever the text: places rise, and the whole leads back to the whole", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "ệ", "e\u0323\u0302", " ", "\n", "\t", ".", "１", "uỷ") }),
        (text) => {
          const { plain, startOf, endOf } = foldText(text);
          for (let at = 0; at < plain.length; at += 1) {
            expect(endOf(at + 1)).toBeGreaterThan(startOf(at));
            expect(startOf(at + 1)).toBeGreaterThanOrEqual(endOf(at + 1));
          }
          if (plain !== "") expect([startOf(0), endOf(plain.length)]).toEqual([0, text.length]);
        },
      ),
    );
  });
});

describe("signs that nobody sees are nothing, wherever texts are compared", () => {
  const invisible = [
    "\u00ad",
    "\u200b",
    "\u200c",
    "\u200d",
    "\u200e",
    "\u200f",
    "\u202c",
    "\u2060",
    "\u2066",
    "\ufe0f",
    "\ufeff",
  ];
  test.each(invisible.map((sign) => [sign.charCodeAt(0).toString(16), sign]))("%s", (_code, sign) => {
    const text = `${sign}Tặng${sign} 15.${sign}000${sign} quà cho em Lò${sign} Văn M${sign}ẫu${sign}`;
    const plain = "Tặng 15.000 quà cho em Lò Văn Mẫu";
    expect(normaliseText(text)).toBe(plain);
    expect(foldWords(text)).toBe(plain.toLowerCase());
    expect(tokenise(text).map((token) => token.text)).toEqual(tokenise(plain).map((token) => token.text));
    // Also between a letter and its mark, as some keyboards leave them.
    const apart = `Ma${sign}\u0302\u0303u`;
    expect([normaliseText(apart), foldWords(apart), tokenise(apart)[0]?.text]).toEqual(["Mẫu", "mẫu", "Mẫu"]);
  });
  test("their places are kept", () => {
    const text = "hộ\u200b nghè\u200bo";
    const folded = foldText(text);
    expect(text.slice(folded.startOf(3), folded.endOf(8))).toBe("nghè\u200bo");
    expect(text.slice(folded.startOf(0), folded.endOf(2))).toBe("hộ");
  });
});
