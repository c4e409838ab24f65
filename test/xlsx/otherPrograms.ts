import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const isThere = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: "ignore" }).status === 0;

export const hasOffice = isThere("soffice", "--version");
export const hasOpenpyxl = isThere("python3", "-c", "import openpyxl");

/** What LibreOffice makes of a file. @throws Error when it makes nothing */
export function converted(bytes: Uint8Array, to: "xlsx" | "pdf"): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    const run = spawnSync("soffice", [
      profile,
      "--headless",
      "--convert-to",
      to,
      "--outdir",
      out,
      join(folder, "in.xlsx"),
    ]);
    const made = join(out, `in.${to}`);
    if (!existsSync(made)) throw new Error(`LibreOffice made nothing: ${String(run.stderr)}`);
    return new Uint8Array(readFileSync(made));
  });
}

const SCRIPT = `
import json, sys, warnings
warnings.simplefilter("error")
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
# Until 3.1 names were kept in one list of the book.
def names_of(index, sheet):
  if hasattr(sheet, "defined_names"): return dict(sheet.defined_names)
  return {d.name: d for d in book.defined_names.definedName if d.localSheetId == index}
print(json.dumps([{
  "name": s.title, "state": s.sheet_state, "merges": sorted(str(m) for m in s.merged_cells.ranges),
  "cells": {c.coordinate: c.value for row in s.iter_rows() for c in row if c.value is not None},
  "notes": {c.coordinate: c.comment.text for row in s.iter_rows() for c in row if c.comment},
  "names": {k: [d.value, bool(d.hidden)] for k, d in names_of(i, s).items()},
  "charts": len(s._charts), "rules": sum(1 for v in s.data_validations.dataValidation),
} for i, s in enumerate(book.worksheets)], default=str))
`;

export interface PythonSheet {
  readonly name: string;
  readonly state: string;
  readonly merges: readonly string[];
  readonly cells: Readonly<Record<string, string | number>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, readonly [string, boolean]>>;
  readonly charts: number;
  readonly rules: number;
}

/** What openpyxl reads in a file; a warning of it is an error. */
export function readByOpenpyxl(bytes: Uint8Array): readonly PythonSheet[] {
  return inFolder((folder) => {
    const file = join(folder, "in.xlsx");
    writeFileSync(file, bytes);
    const run = spawnSync("python3", ["-c", SCRIPT, file], { encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout) as readonly PythonSheet[];
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "bcte-xlsx-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
