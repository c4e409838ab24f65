import type { Probe } from "../probe";

/** Sheets: adding, showing, renaming, printing, refusing. */
export const sheetProbes: readonly Probe[] = [
  {
    id: "a-table-keeps-its-head-in-view-and-its-mark",
    relies: { names: ["BCTE_probe"], used: [["Tổng hợp", 1]], color: "#595959" },
    run: async ({ ask }) => {
      const { names, used, font } = await ask((_context, sheet) => {
        sheet.names.add("BCTE_probe", '="probe"');
        const head = sheet.getRange("A1:B1");
        head.values = [["Tổng hợp", 1]];
        head.format.font.color = "#595959";
        sheet.freezePanes.freezeAt(sheet.getRange("A1:B1"));
        return {
          names: sheet.names.load("items/name"),
          used: sheet.getRange("A1:C9").getUsedRangeOrNullObject(true).load("values"),
          font: head.format.font.load("color"),
        };
      });
      return {
        names: names.items.map((each) => each.name),
        used: used.values as (string | number)[][],
        color: font.color,
      };
    },
  },
  {
    id: "a-chart-goes-by-its-name-and-says-what-a-cell-says",
    relies: { names: ["BCTE_probe_1"], title: "Nhan đề", left: 0, chosen: {} },
    run: async ({ ask, sheetName }) => {
      await ask((_context, sheet) => {
        sheet.getRange("A1:B3").values = [
          ["Đơn vị", "Số trẻ em"],
          ["xã Mẫu A", 2],
          ["xã Mẫu B", 1],
        ];
        sheet.getRange("A5").values = [["Nhan đề"]];
        const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Columns");
        chart.name = "BCTE_probe_1";
        chart.title.setFormula(`='${sheetName}'!A5`);
        chart.legend.visible = false;
        chart.axes.categoryAxis.reversePlotOrder = true;
        chart.axes.categoryAxis.tickLabelSpacing = 1;
        chart.setPosition("D1", "H12");
        sheet.getRange("C1").dataValidation.rule = { list: { inCellDropDown: true, source: "0,1" } };
      });
      const { charts, title } = await ask((context, sheet) => ({
        charts: context.workbook.worksheets.load("items/name,items/charts/items/name"),
        title: sheet.charts.getItem("BCTE_probe_1").title.load("text"),
      }));
      const { after, validation } = await ask((_context, sheet) => {
        sheet.charts.getItem("BCTE_probe_1").delete();
        sheet.getRange().dataValidation.clear();
        return { after: sheet.charts.load("items/name"), validation: sheet.getRange("C1").dataValidation.load("rule") };
      });
      return {
        names: charts.items.flatMap((sheet) => sheet.charts.items.map(({ name }) => name)),
        title: title.text,
        left: after.items.length,
        chosen: validation.rule as Record<string, never>,
      };
    },
  },
  {
    id: "hidden-rows-and-columns-are-told",
    // Null where some of a range's lines are hidden.
    relies: { none: [false, false], row: [true, null], column: [null, true] },
    run: async ({ ask }) => {
      const hiddenIn = ({ rowHidden, columnHidden }: Excel.Range) => [rowHidden, columnHidden] as (boolean | null)[];
      const none = await ask((_context, sheet) => sheet.getRange("A1:C3").load("rowHidden,columnHidden"));
      const [row, column] = await ask((_context, sheet) => {
        sheet.getRange("A2").rowHidden = true;
        sheet.getRange("B1").columnHidden = true;
        const all = sheet.getRange("A1:C3");
        return [all.getRow(1), all.getColumn(1)].map((line) => line.load("rowHidden,columnHidden"));
      });
      return { none: hiddenIn(none), row: row ? hiddenIn(row) : [], column: column ? hiddenIn(column) : [] };
    },
  },
  {
    id: "ids-stay-when-a-sheet-is-renamed",
    relies: true,
    run: async ({ ask, sheetName }) => {
      const before = await ask((_context, sheet) => sheet.load("id"));
      const after = await ask((context) => {
        const sheet = context.workbook.worksheets.getItem(before.id);
        sheet.name = "Tên khác";
        sheet.load("id,name");
        return sheet;
      });
      await ask((context) => {
        context.workbook.worksheets.getItem(before.id).name = sheetName;
      });
      return after.id === before.id && after.name === "Tên khác";
    },
  },
  {
    id: "a-sheet-just-added-can-be-shown",
    about: ["R22"],
    relies: null,
    run: async ({ ask, refusal }) => {
      const code = await refusal((context) => {
        const added = context.workbook.worksheets.add("Thử hai");
        added.activate();
        added.getCell(9, 1).select();
      });
      await ask((context) => context.workbook.worksheets.getItemOrNullObject("Thử hai").delete());
      return code;
    },
  },
  {
    id: "what-stood-before-a-failing-step-is-done",
    about: ["R5"],
    relies: { code: "ItemNotFound", before: "a", after: "" },
    run: async ({ ask, refusal }) => {
      const code = await refusal((_context, sheet) => {
        sheet.getRange("A1").values = [["a"]];
        sheet.names.getItem("BCTE_khong_co").delete();
        sheet.getRange("A2").values = [["b"]];
      });
      const range = await ask((_context, sheet) => sheet.getRange("A1:A2").load("values"));
      return { code, before: range.values[0]?.[0] as string, after: range.values[1]?.[0] as string };
    },
  },
  {
    id: "codes-of-refusals",
    about: ["R21"],
    relies: {
      missing: "ItemNotFound",
      taken: "ItemAlreadyExists",
      argument: "InvalidArgument",
      protected: "AccessDenied",
    },
    run: async ({ ask, refusal, sheetName }) => {
      const missing = await refusal((context) => context.workbook.worksheets.getItem("{khong-co}").load("id"));
      const taken = await refusal((context) => context.workbook.worksheets.add(sheetName));
      const argument = await refusal((_context, sheet) => sheet.names.add("1 sai", '="x"'));
      await ask((_context, sheet) => sheet.protection.protect());
      const guarded = await refusal((_context, sheet) => {
        sheet.getRange("A1").values = [[1]];
      });
      await ask((_context, sheet) => sheet.protection.unprotect());
      return { missing, taken, argument, protected: guarded };
    },
  },
  {
    id: "the-sheet-in-front-and-the-selection",
    about: ["R11", "R16"],
    relies: { isInFront: true, area: [2, 1, 3, 2], isOfFront: true, first: "Visible" },
    run: async ({ ask }) => {
      await ask((_context, sheet) => {
        sheet.activate();
        sheet.getRange("B3:C5").select();
      });
      const { own, front, range, holder, first } = await ask((context, sheet) => {
        const range = context.workbook.getSelectedRange();
        return {
          own: sheet.load("id"),
          front: context.workbook.worksheets.getActiveWorksheet().load("id"),
          range: range.load("rowIndex,columnIndex,rowCount,columnCount"),
          holder: range.worksheet.load("id"),
          first: context.workbook.worksheets.getFirst().load("visibility"),
        };
      });
      return {
        isInFront: front.id === own.id,
        area: [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount],
        isOfFront: holder.id === front.id,
        first: first.visibility,
      };
    },
  },
  {
    id: "page-set-up",
    about: ["R24"],
    relies: { orientation: "Landscape", paperSize: "A4", fits: [1, 1] },
    run: async ({ ask }) => {
      await ask((_context, { pageLayout }) => {
        pageLayout.orientation = "Landscape";
        pageLayout.paperSize = "A4";
        pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
        pageLayout.centerHorizontally = true;
        pageLayout.topMargin = 40;
        pageLayout.bottomMargin = 40;
        pageLayout.leftMargin = 40;
        pageLayout.rightMargin = 40;
        pageLayout.setPrintArea("A1:G20");
        pageLayout.setPrintTitleRows("$1:$7");
        pageLayout.setPrintTitleColumns("$A:$B");
      });
      const layout = await ask((_context, sheet) => sheet.pageLayout.load("orientation,paperSize,zoom"));
      const { horizontalFitToPages: wide, verticalFitToPages: high } = layout.zoom;
      return { orientation: layout.orientation, paperSize: layout.paperSize, fits: [wide ?? null, high ?? null] };
    },
  },
  {
    id: "how-excel-calculates-is-known",
    about: ["R26"],
    relies: true,
    run: async ({ ask }) => {
      const application = await ask((context) => context.workbook.application.load("calculationMode"));
      return ["Automatic", "AutomaticExceptTables", "Manual"].includes(application.calculationMode);
    },
  },
  {
    id: "a-deleted-sheet-is-null",
    relies: { isGone: true, all: true },
    run: async ({ ask }) => {
      const added = await ask((context) => context.workbook.worksheets.add("Thử hai").load("id"));
      const { gone, sheets } = await ask((context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem(added.id).delete();
        return {
          gone: worksheets.getItemOrNullObject(added.id).load("id"),
          sheets: worksheets.load("items/id,items/name"),
        };
      });
      return { isGone: gone.isNullObject, all: sheets.items.every(({ id }) => id !== added.id) };
    },
  },
];
