import { sourceFile, sourceFiles, type SourceFile } from "../support/sourceFiles";

/** A room of `src/core` takes from those above it in this list, never from its own line or from below. */
const floors: readonly (readonly string[])[] = [
  ["model"],
  ["text"],
  ["edition", "privacy"],
  ["validation"],
  ["layout", "narrative", "textcheck", "ruleset", "carryover"],
  ["ownform", "review", "submission", "consolidation"],
  ["reception"],
];
const MOST_FILES = 30;

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly names: readonly string[];
}

/** Imports between files of the product, both by their path below `src` without extension. */
function arrowsOf(files: readonly SourceFile[]): readonly Arrow[] {
  const paths = new Set(files.map(({ path }) => bare(path)));
  return files.flatMap(({ path, imports }) =>
    imports
      .map(({ target, names }) => ({ from: bare(path), to: paths.has(target) ? target : `${target}/index`, names }))
      .filter(({ to }) => paths.has(to)),
  );
}

function bare(path: string): string {
  return path.replace(/\.tsx?$/, "");
}

function told({ from, to, names }: Arrow): string {
  return `${from} takes ${names.length === 0 ? "all" : names.join(", ")} from ${to}`;
}

function arrowsUp(files: readonly SourceFile[]): readonly string[] {
  const roomOf = (path: string): string => /^core\/([^/]+)\//.exec(path)?.[1] ?? "";
  const floorOf = (room: string): number => floors.findIndex((floor) => floor.includes(room));
  return arrowsOf(files).flatMap((arrow) => {
    const [from, to] = [roomOf(arrow.from), roomOf(arrow.to)];
    if (from === "" || to === "" || from === to || floorOf(to) < floorOf(from)) return [];
    return [`${from} → ${to}: ${told(arrow)}`];
  });
}

/** In each folder its files and inner rooms are points, and the imports between them arrows: none may lead back. */
function circles(files: readonly SourceFile[]): readonly string[] {
  const arrows = arrowsOf(files);
  const folders = new Set(files.flatMap(({ path }) => parentsOf(path)));
  return [...folders].flatMap((folder) => {
    const pointOf = (path: string): string | null =>
      folder === "" || path.startsWith(`${folder}/`)
        ? (path.slice(folder === "" ? 0 : folder.length + 1).split("/")[0] ?? null)
        : null;
    const between = arrows.flatMap((arrow) => {
      const [from, to] = [pointOf(arrow.from), pointOf(arrow.to)];
      return from === null || to === null || from === to ? [] : [{ from, to, arrow }];
    });
    const circle = circleIn(between);
    if (circle === null) return [];
    const steps = between.filter(({ from, to }) => circle[circle.indexOf(from) + 1] === to && circle.includes(from));
    return [`${folder || "src"}: ${circle.join(" → ")}\n${steps.map(({ arrow }) => `  ${told(arrow)}`).join("\n")}`];
  });
}

function parentsOf(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join("/")).concat("");
}

/** The points of one circle, the first of them again at the end; null where there is none. */
function circleIn(arrows: readonly { readonly from: string; readonly to: string }[]): readonly string[] | null {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of arrows) next.set(from, (next.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const follow = (point: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(point)) return [...way.slice(way.indexOf(point)), point];
    if (done.has(point)) return null;
    for (const to of next.get(point) ?? []) {
      const circle = follow(to, [...way, point]);
      if (circle !== null) return circle;
    }
    done.add(point);
    return null;
  };
  for (const point of next.keys()) {
    const circle = follow(point, []);
    if (circle !== null) return circle;
  }
  return null;
}

function crowded(files: readonly SourceFile[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { path } of files) {
    const folder = path.slice(0, path.lastIndexOf("/"));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > MOST_FILES).map(([folder, count]) => `${folder}: ${count} files`);
}

describe("the floors of the house", () => {
  const files = sourceFiles();

  test("every room of core has its floor", () => {
    const rooms = files.flatMap(({ path }) => /^core\/([^/]+)\//.exec(path)?.[1] ?? []);
    expect(floors.flat()).toEqual(expect.arrayContaining([...new Set(rooms)]));
    expect(files.filter(({ path }) => /^core\/[^/]+$/.test(path)).map(({ path }) => path)).toEqual([]);
  });
  test("no arrow leads up", () => expect(arrowsUp(files)).toEqual([]));
  test("nothing stands in a circle", () => expect(circles(files)).toEqual([]));
  test(`no folder holds more than ${MOST_FILES} files`, () => expect(crowded(files)).toEqual([]));
});

describe("the check itself", () => {
  test.each([
    [
      "up",
      "core/model/a.ts",
      'import type { X } from "../text/b";',
      "model → text: core/model/a takes X from core/text/b",
    ],
    [
      "across",
      "core/layout/a.ts",
      'import { y as x } from "../ruleset/b";',
      "layout → ruleset: core/layout/a takes y from core/ruleset/b",
    ],
    [
      "up by re-export",
      "core/edition/a.ts",
      'export * from "../validation/b";',
      "edition → validation: core/edition/a takes all from core/validation/b",
    ],
  ])("an arrow %s is told with the names taken", (_what, path, text, sentence) => {
    const target = sourceFile(path, text).imports[0]?.target ?? "";
    expect(arrowsUp([sourceFile(path, text), sourceFile(`${target}.ts`, "")])).toEqual([sentence]);
  });
  test("an arrow down is none", () => {
    const files = [sourceFile("core/text/a.ts", 'import { X } from "../model/b";'), sourceFile("core/model/b.ts", "")];
    expect(arrowsUp(files)).toEqual([]);
  });
  test("files in a circle are told, types included", () => {
    const files = [
      sourceFile("session/a.ts", 'import { b } from "./b";'),
      sourceFile("session/b.ts", 'import { c } from "./c";'),
      sourceFile("session/c.tsx", 'import type { A } from "./a";'),
    ];
    expect(circles(files)).toEqual([
      "session: a → b → c → a\n  session/a takes b from session/b\n  session/b takes c from session/c\n  session/c takes A from session/a",
    ]);
  });
  test("two rooms that take from each other are told, also by different files", () => {
    const files = [
      sourceFile("core/ownform/x/a.ts", 'import { b } from "../y/b";'),
      sourceFile("core/ownform/y/b.ts", ""),
      sourceFile("core/ownform/y/c.ts", 'import { d } from "../x/d";'),
      sourceFile("core/ownform/x/d.ts", ""),
    ];
    expect(circles(files)).toEqual([
      "core/ownform: x → y → x\n  core/ownform/x/a takes b from core/ownform/y/b\n  core/ownform/y/c takes d from core/ownform/x/d",
    ]);
  });
  test("a folder with too many files is told", () => {
    const files = Array.from({ length: 31 }, (_item, index) => sourceFile(`session/a${index}.ts`, ""));
    expect(crowded(files)).toEqual(["session: 31 files"]);
    expect(crowded(files.slice(1))).toEqual([]);
  });
});
