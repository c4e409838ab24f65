import { vi } from "../../src/taskpane/catalogue/vi";

/** Every text of the catalogue; functions are asked with sample arguments. */
function textsOf(node: unknown): readonly string[] {
  if (typeof node === "string") return [node];
  if (typeof node === "function") return [String((node as (...args: readonly unknown[]) => unknown)(2, 5, 3, 4, 6))];
  if (typeof node === "object" && node !== null) return Object.values(node).flatMap(textsOf);
  return [];
}

test("every text is in NFC, has no stray spaces and no hole", () => {
  const texts = textsOf(vi);
  expect(texts.length).toBeGreaterThan(100);
  for (const text of texts) {
    expect(text).toBe(text.normalize("NFC").trim().replace(/ {2,}/g, " "));
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  }
});
