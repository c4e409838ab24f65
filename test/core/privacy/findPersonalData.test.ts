import { findPersonalData } from "../../../src/core/privacy/findPersonalData";
import { parts } from "./parts";
import { score } from "./score";

describe.each(Object.entries(parts))("the %s sentences", (_part, sentences) => {
  test.each([...score(sentences)])("precision and recall of %s", (_kind, { precision, recall }) => {
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });
});

test("the sets are large enough to mean something", () => {
  const sizes = Object.values(parts).map((part) => [
    part.filter(({ spans }) => spans.length > 0).length,
    part.filter(({ spans }) => spans.length === 0).length,
  ]);
  expect(sizes[0]?.[0]).toBeGreaterThanOrEqual(60);
  expect(sizes[0]?.[1]).toBeGreaterThanOrEqual(80);
  expect(sizes.slice(1)).toEqual([
    [20, 20],
    [20, 20],
  ]);
});

test("a detail tells only of a child of the same sentence", () => {
  expect(findPersonalData("Cháu Lò Thị Cải đã khỏi bệnh. Trẻ 5 tuổi ra lớp đạt 100%.").map(({ kind }) => kind)).toEqual(
    ["name"],
  );
  expect(findPersonalData("Em Lò Thị Cải và 12 em khuyết tật được tặng quà.").map(({ kind }) => kind)).toEqual([
    "name",
  ]);
});

test("a case of a statistic is told only by more than its group", () => {
  expect(findPersonalData("Có 01 trẻ em bị xâm hại.")).toEqual([]);
  expect(findPersonalData("Có 01 trẻ em 8 tuổi bị xâm hại.").map(({ kind }) => kind)).toEqual(["age", "illness"]);
});

test("nothing is found in an empty text", () => {
  expect(findPersonalData("")).toEqual([]);
});
