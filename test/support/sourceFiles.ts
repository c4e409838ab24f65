import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import * as ts from "typescript";

/** One TypeScript file of the product. Paths are relative to `src` with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  /** What it imports, in any form: `./x` resolved to a path below `src` without extension, packages as written. */
  readonly imports: readonly Import[];
  readonly exports: readonly string[];
}

export interface Import {
  readonly target: string;
  readonly local: boolean;
  /** Names that it takes; empty for all of a module. */
  readonly names: readonly string[];
}

const source = resolve(__dirname, "../../src");

/** All TypeScript files below src, declarations left out. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
    .map((path) => sourceFile(path.split(sep).join("/"), readFileSync(join(source, path), "utf8")));
}

/** The file as if it stood at `path` below src. */
export function sourceFile(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const imports = importsIn(tree).map(({ from, names }) => ({
    target: from.startsWith(".")
      ? relative(source, resolve(source, path, "..", from))
          .split(sep)
          .join("/")
      : from,
    local: from.startsWith("."),
    names,
  }));
  return { path, text, tree, imports, exports: exportsOf(tree) };
}

function importsIn(tree: ts.SourceFile): { readonly from: string; readonly names: readonly string[] }[] {
  const found: { from: string; names: readonly string[] }[] = [];
  const add = (node: ts.Node, names: readonly string[] = []): void => {
    found.push({ from: ts.isStringLiteralLike(node) ? node.text : `computed: ${node.getText()}`, names });
  };
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      add(node.moduleSpecifier, namesTaken(node));
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    if (ts.isCallExpression(node) && isLoader(node.expression) && node.arguments[0]) add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function namesTaken(node: ts.ImportDeclaration | ts.ExportDeclaration): readonly string[] {
  if (ts.isExportDeclaration(node)) {
    const { exportClause } = node;
    return exportClause && ts.isNamedExports(exportClause) ? exportClause.elements.map(({ name }) => name.text) : [];
  }
  const { name, namedBindings } = node.importClause ?? {};
  const named = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
  return [...(name ? [name.text] : []), ...named.map((each) => (each.propertyName ?? each.name).text)];
}

function isLoader(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node) && node.text === "require");
}

function exportsOf(tree: ts.SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      return statement.exportClause.elements.map((element) => element.name.text);
    }
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some((word) => word.kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map((each) => each.name.getText());
    return "name" in statement && statement.name ? [(statement.name as ts.Identifier).text] : [];
  });
}
