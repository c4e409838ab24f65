import { inUnicode, oldFontOf } from "../../../src/core/text/oldFonts";

test.each([
  ["TCVN3", "Sè ®iÓm ph¸t ®éng", "Số điểm phát động"],
  ["TCVN3", "Sè trÎ em tham dù", "Số trẻ em tham dự"],
  ["TCVN3", "Ng©n s¸ch nhµ n\u00ad\u00edc", "Ngân sách nhà nước"],
  ["VNI", "Soá ñieåm phaùt ñoäng", "Số điểm phát động"],
  ["VNI", "Soá treû em tham döï", "Số trẻ em tham dự"],
  ["VNI", "Ngaân saùch nhaø nöôùc", "Ngân sách nhà nước"],
  ["VNI", "Kinh phí hoã trôï", "Kinh phí hỗ trợ"],
] as const)("%s: %j is %j", (font, text, unicode) => {
  expect(inUnicode(text, font)).toBe(unicode);
});

test.each([
  ["TCVN3", ["Sè ®iÓm ph¸t ®éng", "Ng©n s¸ch", "700"]],
  ["VNI", ["Soá ñieåm phaùt ñoäng", "Ngaân saùch", "700"]],
] as const)("%s is told by many signs", (font, texts) => expect(oldFontOf(texts)).toBe(font));

test.each([
  "Số điểm phát động",
  "Số điểm phát động".normalize("NFD"),
  "700 trẻ",
  "Tổng số: 5 µg, 3 × 4",
  "Café, señor, naïve",
  "4.930.000",
  "",
])("%j is left as it is", (text) => expect(oldFontOf([text])).toBeNull());
