/** @jest-environment jsdom */
import "../support/textCoders";
import "../support/noWorkers";
import { FluentProvider } from "@fluentui/react-components";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { readUnits } from "../../src/core/consolidation/units/readUnits";
import { collationSheets } from "../../src/core/reception/collationSheets";
import { createBookStore } from "../../src/page/book/createBookStore";
import { EMPTY_BOOK } from "../../src/page/book/pageBook";
import { createMemoryPort } from "../../src/page/createMemoryPort";
import { Page } from "../../src/page/Page";
import { createTableEditor } from "../../src/page/table/createTableEditor";
import { WorkTable } from "../../src/page/table/WorkTable";
import { StringsContext } from "../../src/taskpane/catalogue/useStrings";
import { vi } from "../../src/taskpane/catalogue/vi";
import type { Ready } from "../../src/taskpane/components/ready";
import { createLanguageStore } from "../../src/taskpane/device/languageStore";
import { fileOf, reportOf } from "../core/consolidation/returned";
import { collated } from "../core/reception/collated";
import { excelSession } from "../support/excelSession";

test("the start page offers to receive, and leads to the tab beside where the tables will stand", async () => {
  render(
    <FluentProvider>
      <Page languages={createLanguageStore()} kept={[]} />
    </FluentProvider>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Nhận báo cáo" }));
  expect(await screen.findByRole("tab", { name: "Tổng hợp", selected: true })).toBeTruthy();
  expect(await screen.findByLabelText("Ngày nhận")).toBeTruthy();
  expect(screen.getByText(/Nhận báo cáo rồi bấm Ghi bảng tổng hợp/)).toBeTruthy();
});

test("a long table is drawn in part, and nothing on it is typed into but Tính", async () => {
  const store = createBookStore(EMPTY_BOOK);
  const port = createMemoryPort(store);
  const pane = excelSession({ port });
  await pane.session.start();
  const names = Array.from({ length: 400 }, (_unit, index) => `xã Mẫu ${index + 1}`);
  const files = [fileOf("1.xlsx", reportOf("xã Mẫu 1", { given: { "pl1.xa.launchChildren": 700 } }))];
  await port.writeSheets(collationSheets(collated(readUnits(names.map((name) => [name])).units, files)).sheets);
  const editor = createTableEditor(store);
  render(
    <FluentProvider>
      <StringsContext.Provider value={vi}>
        <WorkTable store={store} editor={editor} snapshot={pane.session.snapshot() as Ready} none="" isInSight />
      </StringsContext.Provider>
    </FluentProvider>,
  );
  const grid = screen.getByRole("grid", { name: "Bảng Tổng hợp" });
  expect(Number(grid.getAttribute("aria-rowcount"))).toBeGreaterThan(400);
  expect(grid.querySelectorAll("tbody tr").length).toBeLessThan(200);
  expect(store.view().selection).toMatchObject({ row: 8, col: 2 });
  const type = (text: string): void =>
    act(() => {
      editor.act({ kind: "type" });
      editor.type(text);
      editor.commit();
    });
  const counts = (): unknown => store.view().book.sheets[0]?.cells.get(8 * 16_384 + 2)?.value;
  type("5");
  expect([counts(), editor.state().said]).toEqual([1, { kind: "not-taken" }]);
  type("0");
  expect(counts()).toBe(0);
  act(() => void editor.act({ kind: "clear" }));
  expect([counts(), editor.state().said]).toEqual([0, { kind: "kept", count: 1 }]);
  act(() => editor.pointAt(8, 1, false));
  act(() => editor.begin("inside"));
  expect(editor.state()).toEqual({ edit: null, said: { kind: "guarded-sheet" } });
  await pane.session.dispose();
});
