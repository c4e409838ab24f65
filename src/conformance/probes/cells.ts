import type { Probe } from "../probe";

/** What is written to cells, and what comes back. */
export const cellProbes: readonly Probe[] = [
  {
    id: "text-is-read-as-typed-in-english",
    about: ["R1"],
    relies: [12, 7, 1_500_000, -3, 0.05, "700 trẻ"],
    run: async ({ ask }) => {
      const range = await ask((_context, sheet) => {
        const all = sheet.getRange("A1:F1");
        all.values = [["12.000", "007", "1,500,000", "(3)", "5%", "700 trẻ"]];
        return all.load("values");
      });
      return range.values[0] as (string | number)[];
    },
  },
  {
    id: "an-apostrophe-keeps-text",
    about: ["R1"],
    relies: [["12.000", "007", "(3)", "5%", "=1+1", "'x"], ["String"]],
    run: async ({ ask }) => {
      const range = await ask((_context, sheet) => {
        const all = sheet.getRange("A1:F1");
        all.formulas = [["'12.000", "'007", "'(3)", "'5%", "'=1+1", "''x"]];
        return all.load("values,valueTypes");
      });
      return [range.values[0] as string[], [...new Set(range.valueTypes[0] as string[])]];
    },
  },
  {
    id: "cells-formatted-as-text",
    about: ["R1"],
    // A number that is written there, one written before the format, and texts with nothing read in them.
    relies: ["700", 700, 700, "12.000", "=1+1", "'7"],
    run: async ({ ask }) => {
      const range = await ask((_context, sheet) => {
        sheet.getRange("A1").numberFormat = [["@"]];
        sheet.getRange("A1").formulas = [[700]];
        sheet.getRange("B1").formulas = [[700]];
        sheet.getRange("B1").numberFormat = [["@"]];
        sheet.getRange("C1").numberFormat = [["@"]];
        sheet.getRange("C1").numberFormat = [["General"]];
        sheet.getRange("C1").formulas = [[700]];
        sheet.getRange("D1:F1").numberFormat = [["@"]];
        sheet.getRange("D1:F1").formulas = [["12.000", "=1+1", "'7"]];
        return sheet.getRange("A1:F1").load("values");
      });
      return range.values[0] as (string | number)[];
    },
  },
  {
    id: "what-is-asked-for-first-is-answered-as-it-was",
    relies: ["trước", "sau"],
    run: async ({ ask }) => {
      await ask((_context, sheet) => void (sheet.getRange("A1").values = [["trước"]]));
      const [before, after] = await ask((_context, sheet) => {
        const before = sheet.getRange("A1").load("values");
        sheet.getRange("A1").formulas = [["sau"]];
        return [before, sheet.getRange("A1").load("values")];
      });
      return [before?.values[0]?.[0] as string, after?.values[0]?.[0] as string];
    },
  },
  {
    id: "null-leaves-a-cell-alone",
    relies: [["a", "c", "b"]],
    run: async ({ ask }) => {
      const range = await ask((_context, sheet) => {
        const all = sheet.getRange("A1:C1");
        all.values = [["a", "x", "b"]];
        all.values = [[null, "c", null]];
        return all.load("values");
      });
      return range.values as string[][];
    },
  },
  {
    id: "formulas-are-english",
    about: ["R9"],
    relies: { formula: "=SUM(A1:A2)", value: 3 },
    run: async ({ ask }) => {
      const range = await ask((_context, sheet) => {
        sheet.getRange("A1:A2").values = [[1], [2]];
        const total = sheet.getCell(2, 0);
        total.formulas = [["=SUM(A1:A2)"]];
        return total.load("formulas,values");
      });
      return { formula: range.formulas[0]?.[0] as string, value: range.values[0]?.[0] as number };
    },
  },
  {
    id: "types-of-values",
    about: ["R27"],
    relies: ["Double", "String", "Boolean", "Error", "Empty"],
    run: async ({ ask }) => {
      const range = await ask((_context, sheet) => {
        const all = sheet.getRange("A1:E1");
        all.formulas = [[5, "trẻ", true, "=1/0", ""]];
        return all.load("valueTypes");
      });
      return range.valueTypes[0] as string[];
    },
  },
  {
    id: "separators-are-the-computers",
    about: ["R14"],
    // Three groups of digits, whatever stands between them; the tag for Vietnamese changes nothing.
    relies: { digits: "4930000", groups: 3, isSameWithTag: true },
    run: async ({ ask }) => {
      const range = await ask((_context, sheet) => {
        const all = sheet.getRange("A1:B1");
        all.numberFormat = [["#,##0_)", "[$-42A]#,##0_)"]];
        all.values = [[4_930_000, 4_930_000]];
        all.format.columnWidth = 120;
        return all.load("text,numberFormat");
      });
      const [plain = "", tagged = ""] = range.text[0] as string[];
      return {
        digits: plain.replace(/\D/g, ""),
        groups: plain.trim().split(/\D/).length,
        isSameWithTag: plain.trim() === tagged.trim(),
      };
    },
  },
  {
    id: "used-range-of-values",
    about: ["R4"],
    relies: { isNothing: true, area: [2, 1, 3, 2] },
    run: async ({ ask }) => {
      const none = await ask((_context, sheet) => {
        sheet.getRange("A1:Z99").format.fill.color = "#FFF9E8";
        return sheet.getUsedRangeOrNullObject(true).load("rowIndex");
      });
      const used = await ask((_context, sheet) => {
        sheet.getRange("B3").values = [["a"]];
        sheet.getRange("C5").values = [["b"]];
        return sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
      });
      return { isNothing: none.isNullObject, area: [used.rowIndex, used.columnIndex, used.rowCount, used.columnCount] };
    },
  },
  {
    id: "forty-thousand-cells-in-one-answer",
    about: ["R4"],
    relies: { rows: 800, cols: 50, last: "Nội dung của một ô" },
    run: async ({ ask }) => {
      const text = "Nội dung của một ô";
      await ask((_context, sheet) => {
        sheet.getRangeByIndexes(0, 0, 800, 50).values = Array.from({ length: 800 }, () =>
          Array.from({ length: 50 }, () => text),
        );
      });
      const range = await ask((_context, sheet) =>
        sheet.getRangeByIndexes(0, 0, 800, 50).load("values,formulas,text,numberFormat,valueTypes"),
      );
      const last = range.values.at(-1)?.at(-1) as string;
      return { rows: range.text.length, cols: range.formulas[0]?.length ?? 0, last };
    },
  },
  {
    id: "looks-and-prompts-of-a-form",
    about: ["R24"],
    relies: { merged: "Tên đơn vị", font: ["Times New Roman", 13], border: "Continuous", rule: 0, tint: "=ISTEXT(A2)" },
    run: async ({ ask }) => {
      const { title, format, border, validation, tints } = await ask((_context, sheet) => {
        const title = sheet.getRange("A1:C1");
        title.values = [["Tên đơn vị", "", ""]];
        title.merge(false);
        const { format } = title;
        format.font.name = "Times New Roman";
        format.font.size = 13;
        format.font.bold = true;
        format.font.italic = false;
        format.fill.color = "#FFF9E8";
        format.horizontalAlignment = "Center";
        format.verticalAlignment = "Center";
        format.wrapText = true;
        format.columnWidth = 80;
        format.rowHeight = 30;
        const border = format.borders.getItem("EdgeTop");
        border.style = "Continuous";
        border.weight = "Thin";
        border.color = "#000000";
        const input = sheet.getRange("A2:C2");
        input.dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
        input.dataValidation.errorAlert = { showAlert: false, style: "Warning", title: "", message: "" };
        input.dataValidation.prompt = { showPrompt: true, title: "Số trẻ em", message: "Ghi số nguyên." };
        const tint = input.conditionalFormats.add("Custom");
        tint.custom.rule.formula = "=ISTEXT(A2)";
        tint.custom.format.fill.color = "#FDE7E9";
        return {
          title: title.load("values"),
          format: format.font.load("name,size"),
          border: border.load("style"),
          validation: input.dataValidation.load("rule"),
          tints: tint.custom.rule.load("formula"),
        };
      });
      return {
        merged: title.values[0]?.[0] as string,
        font: [format.name, format.size],
        border: border.style,
        rule: Number(validation.rule.wholeNumber?.formula1),
        tint: tints.formula,
      };
    },
  },
  {
    id: "clearing-clears-contents-and-looks",
    relies: "",
    run: async ({ ask }) => {
      const range = await ask((_context, sheet) => {
        const cell = sheet.getRange("A1");
        cell.values = [["x"]];
        sheet.getRange("A1:A500").clear();
        return cell.load("values");
      });
      return range.values[0]?.[0] as string;
    },
  },
];
