import { validate } from "../../src/core/validation/validate";
import { editions } from "../../src/editions";
import { en } from "../../src/taskpane/catalogue/en";
import { contextFor, figuresOf } from "../support/figures";
import { vi } from "../../src/taskpane/catalogue/vi";

/** Every text of the catalogue; functions are asked with sample arguments. */
/** What findings say is asked of findings, below. */
function wordsOf(words: typeof vi): readonly string[] {
  return textsOf({ ...words, findings: {} });
}

function textsOf(node: unknown): readonly string[] {
  if (typeof node === "string") return [node];
  if (typeof node === "function") return [String((node as (...args: readonly unknown[]) => unknown)(2, 5, 3, 4, 6))];
  if (typeof node === "object" && node !== null) return Object.values(node).flatMap(textsOf);
  return [];
}

test("every text is in NFC, has no stray spaces and no hole", () => {
  const texts = wordsOf(vi);
  expect(texts.length).toBeGreaterThan(100);
  for (const text of texts) {
    expect(text).toBe(text.normalize("NFC").trim().replace(/ {2,}/g, " "));
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  }
});

describe("English", () => {
  /** Official words, quotes and the names of the languages themselves. */
  const official =
    /Luật Trẻ em, Điều 6, khoản 11; Nghị định 56\/2017\/NĐ-CP, Điều 33|Nghị định 30\/2020|Phụ lục (?:01|I)|DỰ THẢO|“[^”]*”|một, hai … chín|\d[\d,.]* (?:triệu )?đồng|đồng|Tiếng Việt|Ngôn ngữ|Báo cáo .*\.docx|[^ ]*\.bieumau\.json/g;
  test("has the same words and arguments, and no Vietnamese but what is official", () => {
    const [vietnamese, english] = [wordsOf(vi), wordsOf(en)];
    expect(english).toHaveLength(vietnamese.length);
    for (const text of english) {
      expect(text).toBe(text.normalize("NFC").trim().replace(/ {2,}/g, " "));
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      expect(text.replace(official, "")).not.toMatch(/[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]/);
    }
  });
  test.each<[(number: number) => string, string, string]>([
    [en.verdict.blocking, "1 error to mend", "2 errors to mend"],
    [en.verdict.explain, "Ready once 1 item is explained", "Ready once 2 items are explained"],
    [en.particulars.insert, "Insert 1 appendix", "Insert 2 appendices"],
    [en.verdict.filled, "1 of 1 cell written", "2 of 2 cells written"],
    [en.report.because.personal, "1 place may tell who a child is", "2 places may tell who a child is"],
  ])("%# counts one and many", (say, one, many) => {
    expect([say(1), say(2)]).toEqual([one, many]);
  });
});

const broken = editions.flatMap((edition) =>
  edition.rules.flatMap((rule) => rule.examples.invalid.map((example) => [rule.id, edition, rule, example] as const)),
);

test.each(broken)("%s is said in English too", (_id, edition, rule, { given, prior, level = "xa", context }) => {
  const result = validate(edition, figuresOf(edition, given), contextFor(edition, { level, ...context }), {
    prior: prior === undefined ? null : figuresOf(edition, prior),
  });
  for (const group of result.groups.filter(({ findings: [head] }) => head?.ruleId === rule.id)) {
    const sentence = en.findings.sentence(group, rule.kind);
    expect(sentence).not.toBe(group.message);
    expect(sentence).not.toMatch(/undefined|null|NaN|[{}]/);
    // Labels stay Vietnamese; the words around them do not.
    expect(sentence).toMatch(/\b(is|are|holds?|reads?|rose|fell|less|more|ended|tells|not)\b/);
    expect(vi.findings.sentence(group, rule.kind)).toBe(group.message);
    for (const each of group.fixes) expect(en.findings.fix(each)).toMatch(/^(Write|Move|Clear)/);
  }
});
