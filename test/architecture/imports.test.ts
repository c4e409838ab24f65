import * as ts from "typescript";
import { sourceFile, sourceFiles, type SourceFile } from "../support/sourceFiles";

interface Room {
  /** Other rooms it may import; its own is always allowed. */
  readonly rooms: readonly string[];
  readonly packages: readonly RegExp[];
}

const interfacePackages = [/^react(-dom)?(\/|$)/, /^@fluentui\//];
const house: Readonly<Record<string, Room>> = {
  core: { rooms: [], packages: [/^zod$/, /^messageformat(\/|$)/, /^yalps$/] },
  editions: { rooms: ["core"], packages: [] },
  documents: { rooms: ["core"], packages: [/^docx$/] },
  xlsx: { rooms: ["core"], packages: [/^fflate$/, /^saxes$/] },
  docx: { rooms: ["core", "xlsx"], packages: [] },
  cli: { rooms: ["core", "xlsx", "docx", "documents"], packages: [/^node:/] },
  session: { rooms: ["core", "documents"], packages: [] },
  excel: { rooms: ["core", "session"], packages: [] },
  taskpane: { rooms: ["core", "documents", "session"], packages: interfacePackages },
  commands: { rooms: ["session"], packages: [] },
  page: { rooms: ["core", "documents", "session", "xlsx", "editions", "taskpane"], packages: interfacePackages },
  conformance: { rooms: [], packages: [/^office-addin-test-helpers$/] },
  workbench: { rooms: [], packages: [/^@univerjs\//, /^rxjs(\/|$)/, /^exceljs(\/|$)/, /^fflate$/] },
};
/** Only these put the parts together. */
const entryFiles = [
  "taskpane/index.ts",
  "taskpane/main.tsx",
  "page/index.ts",
  "taskpane/device/fileWorker.ts",
  "taskpane/device/returnWorker.ts",
  "commands/commands.ts",
  "cli/index.ts",
];
const entryRooms = ["core", "documents", "session", "excel", "editions", "taskpane", "commands", "cli", "xlsx", "docx"];
const hostGlobals = ["Excel", "Office", "OfficeExtension"];

function roomOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function forbiddenImports(file: SourceFile): string[] {
  const room = house[roomOf(file.path)];
  if (!room) return [`${file.path}: ${roomOf(file.path)} is no room of the house`];
  const rooms = entryFiles.includes(file.path) ? entryRooms : room.rooms;
  return file.imports
    .filter(({ target, local }) =>
      local
        ? roomOf(target) !== roomOf(file.path) && !rooms.includes(roomOf(target))
        : !room.packages.some((name) => name.test(target)),
    )
    .map(({ target }) => `${file.path} imports ${target}`);
}

function hostNames(file: SourceFile): string[] {
  if (["excel", "conformance"].includes(roomOf(file.path)) || entryFiles.includes(file.path)) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && hostGlobals.includes(node.text) && !isMemberName(node))
      found.push(`${file.path} names ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isPropertySignature(parent) && parent.name === node)
  );
}

describe("the rooms of the house", () => {
  const files = sourceFiles();

  test("every file stands in a room of the house", () => {
    expect(Object.keys(house)).toEqual(expect.arrayContaining(files.map((file) => roomOf(file.path))));
  });
  test("each room imports only what the plan allows", () => {
    expect(files.flatMap(forbiddenImports)).toEqual([]);
  });
  test("only src/excel, what tries Excel, and the entry files name Excel and Office", () => {
    expect(files.flatMap(hostNames)).toEqual([]);
  });
});

describe("the check itself", () => {
  test.each([
    ["core/a.ts", 'import "node:fs";'],
    ["core/a.ts", 'import { x } from "../session/x";'],
    ["core/a.ts", 'export * from "../excel/x";'],
    ["core/a.ts", 'const x = import("../documents/x");'],
    ["core/a.ts", 'type X = import("../session/x").X;'],
    ["core/a.ts", "const x = require(name);"],
    ["session/a.ts", 'import { x } from "../excel/x";'],
    ["taskpane/App.tsx", 'import { editions } from "../editions";'],
    ["taskpane/App.tsx", 'import { x } from "../page/x";'],
    ["page/x.ts", 'import { x } from "../excel/x";'],
    ["taskpane/App.tsx", 'import { x } from "../workbench/host/xdm";'],
    ["workbench/page/a.ts", 'import { x } from "../../core/x";'],
    ["excel/a.ts", 'import { useState } from "react";'],
    ["elsewhere/a.ts", ""],
  ])("%s may not hold %s", (path, text) => {
    expect(forbiddenImports(sourceFile(path, text))).toHaveLength(1);
  });
  test.each([
    ["core/a.ts", 'import { z } from "zod"; import type { X } from "./x";'],
    ["taskpane/main.tsx", 'import { x } from "../excel/x"; import { editions } from "../editions";'],
    ["commands/commands.ts", 'import { x } from "../session/x";'],
  ])("%s may hold %s", (path, text) => {
    expect(forbiddenImports(sourceFile(path, text))).toEqual([]);
  });
  test.each([
    ["session/a.ts", "await Excel.run(f);", 1],
    ["taskpane/App.tsx", "const x: Office.Context = y;", 1],
    ["excel/a.ts", "await Excel.run(f);", 0],
    ["session/a.ts", "x.Office;", 0],
  ])("%s with %s names the host %d times", (path, text, count) => {
    expect(hostNames(sourceFile(path, text))).toHaveLength(count);
  });
});
