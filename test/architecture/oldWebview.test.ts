import * as ts from "typescript";
import { sourceFiles, type SourceFile } from "../support/sourceFiles";

/** Rooms that never reach the pane. */
const ELSEWHERE = /^(?:cli|workbench|delivery)\//;

function lookbehinds({ path, tree }: SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isPattern =
      ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
    if (isPattern && /\(\?<[=!]/.test(node.getText(tree))) found.push(`${path}: ${node.getText(tree)}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The build is held to it too; here it is told within seconds. */
test("no pattern of the pane looks behind: the oldest webview served cannot read it", () => {
  expect(
    sourceFiles()
      .filter(({ path }) => !ELSEWHERE.test(path))
      .flatMap(lookbehinds),
  ).toEqual([]);
});
