import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import type { OpenWorkbench } from "./openWorkbench";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Violations in the pane, as `rule: element`. Tabster's own dummy nodes are left out. */
export async function violations({ page }: OpenWorkbench): Promise<readonly string[]> {
  const frame = page.frames().find((each) => each.url().includes("taskpane.html"));
  if (frame === undefined) throw new Error("The pane has no frame.");
  return violationsIn(frame);
}

/** Violations in a frame, as `rule: element`. */
export async function violationsIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe);
  // A colour that is still fading in is no colour to judge.
  await frame.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().endTime === Infinity),
  );
  const found = (await frame.evaluate(() =>
    // Defined by the script above.
    (window as unknown as { axe: { run(context: object): Promise<{ violations: unknown }> } }).axe
      .run({ exclude: [["[data-tabster-dummy]"]] })
      .then((result) => result.violations),
  )) as readonly Violation[];
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
