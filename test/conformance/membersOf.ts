import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import * as ts from "typescript";

const root = resolve(__dirname, "../..");

/** Members of Office's own types that the files of these folders name: `Worksheet.names`, `Context.platform`. */
export function membersOf(...folders: readonly string[]): readonly string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(root, folder, file)),
  );
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) add(checker.getSymbolAtLocation(node.name));
    ts.forEachChild(node, visit);
  };
  const add = (symbol: ts.Symbol | undefined): void => {
    const declared = symbol?.declarations?.[0];
    if (symbol === undefined || !declared?.getSourceFile().fileName.includes("@types/office-js")) return;
    const owner = declared.parent;
    const named = ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner) ? owner.name?.text : undefined;
    // Values of lists and namespaces are no members.
    if (named !== undefined) found.add(`${named}.${symbol.name}`);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source !== undefined) visit(source);
  }
  return [...found].sort();
}
