import type { Probe } from "../probe";

/** The hidden names by which figures are known. */
export const nameProbes: readonly Probe[] = [
  {
    id: "a-name-by-text-is-the-sheets-own",
    about: ["R3", "R9", "R23"],
    relies: { scope: "Worksheet", isHidden: true, row: 7, constant: '="thang-hanh-dong/pl1"', none: true },
    run: async ({ ask, sheetName }) => {
      await ask((_context, sheet) => {
        sheet.names.add("BCTE_thu_hang", `='${sheetName.replaceAll("'", "''")}'!$B$8:$G$8`);
        sheet.names.add("BCTE_thu", '="thang-hanh-dong/pl1"');
      });
      await ask((_context, sheet) => {
        sheet.names.getItem("BCTE_thu").visible = false;
      });
      const { item, range, none } = await ask((_context, sheet) => ({
        item: sheet.names.getItemOrNullObject("BCTE_thu").load("scope,visible,formula"),
        range: sheet.names.getItemOrNullObject("BCTE_thu_hang").getRangeOrNullObject().load("rowIndex,columnIndex"),
        none: sheet.names.getItemOrNullObject("BCTE_khong_co").getRangeOrNullObject().load("rowIndex"),
      }));
      return {
        scope: item.scope,
        isHidden: !item.visible,
        row: range.rowIndex,
        constant: String(item.formula),
        none: none.isNullObject,
      };
    },
  },
  {
    id: "a-name-can-be-hidden-in-the-request-that-adds-it",
    about: ["R23"],
    relies: null,
    run: ({ refusal }) =>
      refusal((_context, sheet) => {
        sheet.names.add("BCTE_thu", '="x"');
        sheet.names.getItem("BCTE_thu").visible = false;
      }),
  },
  {
    id: "names-of-a-sheet-are-its-own-alone",
    about: ["R17"],
    relies: ["BCTE_cua_sheet"],
    run: async ({ ask }) => {
      const names = await ask((context, sheet) => {
        context.workbook.names.add("BCTE_cua_tep", '="x"');
        sheet.names.add("BCTE_cua_sheet", '="y"');
        return sheet.names.load("items/name");
      });
      const seen = names.items.map(({ name }) => name);
      await ask((context) => context.workbook.names.getItem("BCTE_cua_tep").delete());
      return seen;
    },
  },
  {
    id: "a-copied-sheet-carries-hidden-names",
    about: ["R25"],
    relies: { formula: '="x"', isHidden: true },
    run: async ({ ask }) => {
      await ask((_context, sheet) => sheet.names.add("BCTE_thu", '="x"'));
      await ask((_context, sheet) => {
        sheet.names.getItem("BCTE_thu").visible = false;
      });
      const copy = await ask((_context, sheet) => sheet.copy("End").load("id"));
      const item = await ask((context) =>
        context.workbook.worksheets.getItem(copy.id).names.getItem("BCTE_thu").load("formula,visible"),
      );
      const seen = { formula: String(item.formula), isHidden: !item.visible };
      await ask((context) => context.workbook.worksheets.getItem(copy.id).delete());
      return seen;
    },
  },
  {
    id: "inserted-rows-move-names",
    about: ["R15"],
    relies: 9,
    run: async ({ ask, sheetName }) => {
      await ask((_context, sheet) => {
        sheet.names.add("BCTE_thu", `='${sheetName.replaceAll("'", "''")}'!$B$8:$G$8`);
        sheet.getRange("3:4").insert("Down");
      });
      const range = await ask((_context, sheet) =>
        sheet.names.getItem("BCTE_thu").getRangeOrNullObject().load("rowIndex"),
      );
      return range.rowIndex;
    },
  },
  {
    id: "a-deleted-name-is-gone",
    relies: true,
    run: async ({ ask }) => {
      await ask((_context, sheet) => sheet.names.add("BCTE_thu", '="x"'));
      const item = await ask((_context, sheet) => {
        sheet.names.getItem("BCTE_thu").delete();
        return sheet.names.getItemOrNullObject("BCTE_thu").load("name");
      });
      return item.isNullObject;
    },
  },
];
