import { planSheet } from "../../src/core/layout/planSheet";
import { editions } from "../../src/editions";
import { createBookStore } from "../../src/page/book/createBookStore";
import { cellAt, EMPTY_BOOK, placeOf, rowAndCol } from "../../src/page/book/pageBook";
import { sheetOfPlan } from "../../src/page/book/sheetOfPlan";
import { createTableEditor } from "../../src/page/table/createTableEditor";
import { actionOf } from "../../src/page/table/keys";
import { lookOfPlan } from "../../src/page/table/sheetLook";
import { addressOf, parseArea } from "../../src/core/layout/address";
import { contextOf } from "../support/figures";
import { halfYear, halfYearContext } from "../support/halfYear";

/** A table with a hand on it; keys as on a keyboard, `Ctrl+z` and `Shift+Tab` included. */
function table(editionId = "thang-hanh-dong") {
  const edition = editions.find(({ id }) => id === editionId);
  const [appendix] = edition?.appendices ?? [];
  if (edition === undefined || appendix === undefined) throw new Error("No such form.");
  const context = edition === halfYear ? halfYearContext() : contextOf();
  const plan = planSheet(edition, appendix, context, appendix.label);
  const sheet = sheetOfPlan("s1", plan);
  const store = createBookStore({ ...EMPTY_BOOK, sheets: [sheet] });
  const { row, col } = plan.firstInput;
  store.select("s1", { row, col, area: { row, col, rows: 1, cols: 1 } });
  const editor = createTableEditor(store);
  const figures = [...plan.inputs, ...plan.formulas].map((each) => placeOf(each.row, each.col));
  editor.draw(lookOfPlan(plan, new Set(figures)));
  const press = (...keys: readonly string[]): void => {
    for (const key of keys) {
      const parts = key.split("+");
      const has = (name: string): boolean => parts.length > 1 && parts.includes(name);
      const event = {
        key: parts.at(-1) ?? "",
        ctrlKey: has("Ctrl"),
        shiftKey: has("Shift"),
        metaKey: false,
        altKey: false,
      };
      const action = actionOf(event, editor.state().edit?.typing ?? "no");
      if (action !== null) editor.act(action);
      // What the browser does: the sign goes into the field that has the focus by then.
      const { edit } = editor.state();
      if (edit !== null && [...event.key].length === 1 && !event.ctrlKey) editor.type(edit.text + event.key);
    }
  };
  const type = (text: string): void => press(...text);
  const at = (address: string) => {
    const area = parseArea(address);
    const [own] = store.view().book.sheets;
    if (area === null || own === undefined) throw new Error(`No cell ${address}.`);
    return cellAt(own, area.row, area.col);
  };
  const here = (): string => addressOf(store.view().selection.row, store.view().selection.col);
  const area = (): string => {
    const { row: r, col: c, rows, cols } = store.view().selection.area;
    return `${addressOf(r, c)}:${addressOf(r + rows - 1, c + cols - 1)}`;
  };
  const value = (address: string) => at(address).value;
  return { store, editor, press, type, value, at, here, area, plan };
}

test("typing over, Tab to the right, Enter back to where the line began", () => {
  const { type, press, value, here } = table();
  expect(here()).toBe("B10");
  type("1");
  press("Tab");
  expect(here()).toBe("C10");
  type("700");
  press("Tab");
  type("0");
  press("Enter");
  expect([value("B10"), value("C10"), value("D10"), here()]).toEqual([1, 700, 0, "B11"]);
});

test("Esc leaves what stood there; F2 goes on with it; arrows move on while typing over, and stay inside the text", () => {
  const { type, press, value, here, editor } = table();
  type("12");
  press("Escape");
  expect([value("B10"), here()]).toEqual(["", "B10"]);
  type("7");
  press("ArrowRight", "ArrowLeft", "F2");
  expect(editor.state().edit).toMatchObject({ text: "7", typing: "inside" });
  press("ArrowLeft");
  expect(here()).toBe("B10");
  type("5");
  press("Enter");
  expect([value("B10"), here()]).toEqual([75, "B11"]);
});

test("arrows go over merged cells as over one, and not off the sheet", () => {
  const { press, here } = table();
  press("ArrowUp", "ArrowUp", "ArrowUp");
  expect(here()).toBe("B7");
  press("ArrowUp");
  expect(here()).toBe("B6");
  press("ArrowRight");
  expect(here()).toBe("D6");
  press("ArrowUp");
  expect(here()).toBe("A5");
  press("Ctrl+Home", "ArrowUp", "ArrowLeft");
  expect(here()).toBe("A1");
});

test("undo and redo lead back through every step, pastes and fixes included", () => {
  const { store, editor, press, type, value, area } = table();
  type("1");
  press("Tab");
  editor.paste("700\t0\t0\r\n");
  expect(area()).toBe("C10:E10");
  press("Delete");
  expect(value("C10")).toBe("");
  for (let step = 0; step < 3; step += 1) press("Ctrl+z");
  expect([value("B10"), value("C10"), store.view().canUndo]).toEqual(["", "", false]);
  press("Ctrl+y", "Ctrl+y");
  expect([value("B10"), value("C10"), value("E10")]).toEqual([1, 700, 0]);
  press("Ctrl+Shift+z");
  expect([value("C10"), store.view().canRedo]).toEqual(["", false]);
});

test("a block is copied as Excel reads it, filled down and to the right, selected by Shift", () => {
  const { editor, press, type, value, area } = table();
  type("1234567");
  press("ArrowRight", "ArrowLeft", "Shift+ArrowRight", "Shift+ArrowRight");
  expect(area()).toBe("B10:D10");
  press("Ctrl+r");
  expect([value("B10"), value("C10"), value("D10")]).toEqual([1234567, 1234567, 1234567]);
  expect(editor.copied()).toBe("1234567\t1234567\t1234567");
  expect(editor.cut()).toBe("1234567\t1234567\t1234567");
  expect(value("C10")).toBe("");
});

test("a total is not written over by the way, and gives way to who opens it", () => {
  const { store, editor, press, type, value, at, plan } = table("cong-tac-tre-em");
  const [total] = plan.formulas;
  if (total === undefined) throw new Error("The half-year has totals.");
  const address = addressOf(total.row, total.col);
  store.select("s1", { row: total.row, col: total.col, area: { row: total.row, col: total.col, rows: 1, cols: 1 } });
  type("9");
  expect(editor.state()).toMatchObject({ edit: null, said: { kind: "guarded-formula" } });
  editor.paste("5");
  expect(editor.state().said).toEqual({ kind: "pasted", count: 0, kept: 1, outside: 0 });
  press("Delete");
  expect(at(address).formula).toBe(total.formula);
  press("F2", "Enter");
  expect(at(address).formula).toBe(total.formula);
  store.select("s1", { row: total.row, col: total.col, area: { row: total.row, col: total.col, rows: 1, cols: 1 } });
  press("F2");
  editor.type("42");
  press("Enter");
  expect([value(address), at(address).formula]).toEqual([42, null]);
  press("Ctrl+z");
  expect(at(address).formula).toBe(total.formula);
});

test("the form's own words are not written over by the way", () => {
  const { editor, press, type, value } = table();
  press("Home");
  type("x");
  expect(editor.state().said).toEqual({ kind: "guarded-words" });
  expect(value("A10")).toBe("Cấp xã");
});

test("5,000 rows pasted into a table of six cells fill the table; what found no place is said, and one step takes it back", () => {
  const { store, editor, press, plan, at } = table();
  const before = [...(store.view().book.sheets[0]?.cells ?? [])];
  editor.paste(Array.from({ length: 5_000 }, (_item, row) => `${row}\t1\t2\t3\t4\t5\t6\t7`).join("\r\n"));
  const { said } = editor.state();
  const { row, col } = plan.firstInput;
  const [rows, cols] = [plan.rows - row, plan.cols - col];
  expect(said).toMatchObject({ kind: "pasted", outside: 5_000 * 8 - rows * cols });
  expect(said).toMatchObject({ count: expect.any(Number) as number });
  expect([at("B10").value, at("G10").value]).toEqual([0, 5]);
  const furthest = Math.max(
    ...[...(store.view().book.sheets[0]?.cells.keys() ?? [])].map((place) => rowAndCol(place).row),
  );
  expect(furthest).toBeLessThan(plan.rows);
  press("Ctrl+z");
  expect([...(store.view().book.sheets[0]?.cells ?? [])].filter(([, { value }]) => value !== "")).toEqual(
    before.filter(([, { value }]) => value !== ""),
  );
});

test("HTML and formulas that are pasted are the texts that they are; a clipboard without text changes nothing", () => {
  const { editor, type, press, at } = table();
  type("7");
  press("Enter", "ArrowUp");
  editor.paste("");
  expect(at("B10").value).toBe(7);
  const evil = ["<img src=x onerror=alert(1)>", '=HYPERLINK("http://x")', "=cmd|'/c calc'!A1", "=1+2"];
  editor.paste(evil.join("\t"));
  expect(["B10", "C10", "D10"].map((each) => [at(each).value, at(each).formula])).toEqual(
    evil.slice(0, 3).map((text) => [text, null]),
  );
  expect([at("E10").value, at("E10").formula]).toEqual([3, null]);
});
