import { findForms, figuresOfForms } from "../../src/core/layout/findForms";
import { editions } from "../../src/editions";
import type { BookError } from "../../src/xlsx/bookError";
import { bookGrids } from "../../src/xlsx/bookGrids";
import { readBook } from "../../src/xlsx/readBook";
import { makeProvince } from "../bench/makeProvince";
import { provinceUnits } from "../bench/provinceUnits";

const asked = { units: 60, seed: 3, year: 2026 };
const { files, list, truth } = makeProvince(asked);

test("the same seed gives the same bytes, another seed others", () => {
  expect(makeProvince(asked)).toEqual({ files, list, truth });
  expect(makeProvince({ ...asked, seed: 4 }).truth.totals).not.toEqual(truth.totals);
});

test("every file is told of once, and every unit of the list", () => {
  const told = [...truth.units.flatMap((unit) => unit.files), ...truth.aside.map(({ file }) => file)];
  expect([...told].sort()).toEqual([...files.keys()].sort());
  expect(new Set(told.map((file) => file.normalize("NFC"))).size).toBe(told.length);
  const listed = truth.units.filter(({ code }) => code !== null);
  expect(listed).toHaveLength(60);
  for (const { unit } of listed) expect(list).toContain(unit);
});

test("thousands of units are told apart by their names, also without marks", () => {
  const plain = provinceUnits(3321).map(({ name }) =>
    name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d"),
  );
  expect(new Set(plain).size).toBe(3321);
});

test("each state is there, and what is read is what was meant", () => {
  const states = new Set(truth.units.map(({ state }) => state));
  expect([...states].sort()).toEqual(
    [
      "missing",
      "complete",
      "explain",
      "blocked",
      "late",
      "twice",
      "wrong-form",
      "wrong-period",
      "empty",
      "unreadable",
      "unlisted",
    ].sort(),
  );
  for (const { files: paths, figures, state } of truth.units.filter(
    (unit) => unit.state !== "unreadable" && unit.state !== "wrong-form",
  ))
    paths.forEach((path, index) => {
      const year = state === "wrong-period" ? 2025 : 2026;
      const found = findForms(editions, bookGrids(readBook(files.get(path) ?? new Uint8Array())), null, year);
      const read = figuresOfForms(found.forms);
      expect(found.doubtful).toEqual([]);
      for (const [key, value] of Object.entries(figures[index] ?? figures[0] ?? {})) {
        const cell = read.get(key)?.value;
        if (typeof value === "number") expect([path, key, cell]).toEqual([path, key, { kind: "number", value }]);
      }
    });
});

test("what is refused is refused for the reason that was planted", () => {
  for (const { file, code } of truth.refused) {
    const bytes = files.get(file) ?? new Uint8Array();
    expect(() => readBook(bytes)).toThrow(expect.objectContaining({ code }) as BookError);
  }
});

test("the sums are those of the units that count", () => {
  const counted = truth.units.filter(({ state }) => ["complete", "late", "explain"].includes(state));
  expect(truth.counted).toBe(counted.length);
  const sum = counted.reduce((all, { figures }) => all + Number(figures[0]?.["pl1.xa.launchChildren"]), 0);
  expect(truth.totals["pl1.xa.launchChildren"]).toEqual({ value: sum, units: counted.length });
});
