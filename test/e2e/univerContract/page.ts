import { LifecycleService, LifecycleStages } from "@univerjs/core";
import { startUniver, type StartedUniver } from "../../../src/workbench/page/startUniver";
import { UniverWorkbook } from "../../../src/workbench/page/univerWorkbook";
import { hostWorkbookContract } from "../../workbench/host/contract";
import { collect, type CollectedTest } from "./collect";
import { expectInPage } from "./expectInPage";

export interface Outcome {
  readonly name: string;
  /** Null when the test passed. */
  readonly failure: string | null;
}
declare global {
  interface Window {
    runContract(only?: string): Promise<readonly Outcome[]>;
  }
}

let running: { readonly univer: StartedUniver; readonly container: HTMLElement } | null = null;

/** As the wire finds it: a pane loads only when the grid is drawn. */
async function freshWorkbook(): Promise<UniverWorkbook> {
  running?.univer.dispose();
  running?.container.remove();
  const container = document.createElement("div");
  container.id = `grid-${crypto.randomUUID()}`;
  container.style.cssText = "width: 900px; height: 600px";
  document.body.append(container);
  const univer = startUniver(container.id);
  running = { univer, container };
  const book = new UniverWorkbook(univer);
  await univer.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  return book;
}

async function outcomeOf({ name, steps }: CollectedTest): Promise<Outcome> {
  try {
    for (const step of steps) await step();
    return { name, failure: null };
  } catch (error) {
    return { name, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

Object.assign(globalThis, { expect: expectInPage });
window.runContract = async (only = "") => {
  const outcomes: Outcome[] = [];
  for (const each of collect(() => hostWorkbookContract(freshWorkbook))) {
    if (each.name.includes(only)) outcomes.push(await outcomeOf(each));
  }
  return outcomes;
};
