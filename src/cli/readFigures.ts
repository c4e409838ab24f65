import { appendixCells } from "../core/edition/cellInfo";
import type { Edition } from "../core/edition/edition";
import type { CellKey } from "../core/model/cellKey";
import type { CellValue } from "../core/model/cellValue";
import type { FigureSet } from "../core/model/figureSet";
import { ReportError } from "./reportError";

const MOST_NAMED = 5;

/**
 * Figures by their keys, as a file without a workbook holds them: `{"pl1.poor.total": 7}`. A number, a text as typed into a cell, or
 * null for a blank; those that are not named are blank. @throws ReportError
 */
export function readFigures(bytes: Uint8Array, edition: Edition): FigureSet {
  const given = objectOf(bytes);
  const keys = edition.appendices.flatMap((appendix) => [...appendixCells(appendix).keys()]);
  const unknown = Object.keys(given).filter((key) => !keys.includes(key));
  if (unknown.length > 0)
    throw refused(
      `Biểu không có ô ${unknown.slice(0, MOST_NAMED).join(", ")}${unknown.length > MOST_NAMED ? ", …" : ""}.`,
    );
  return new Map(keys.map((key) => [key, { value: valueOf(key, given[key] ?? null), formula: null }]));
}

function objectOf(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw refused("Tệp số liệu không phải là JSON.");
  }
  if (typeof data !== "object" || data === null || Array.isArray(data))
    throw refused("Tệp số liệu phải là một đối tượng JSON: mã ô và số.");
  return data as Readonly<Record<string, unknown>>;
}

function valueOf(key: CellKey, value: unknown): CellValue {
  if (value === null || value === "") return { kind: "blank" };
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "string") return { kind: "text", text: value };
  throw refused(`Ô ${key} không phải là số hay chữ.`);
}

function refused(sentence: string): ReportError {
  return new ReportError("figures", sentence);
}
