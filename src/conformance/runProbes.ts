import type { Bench, Outcome, Probe, Seen } from "./probe";

/** Has to be quoted, and quoted twice inside. */
const SHEET = "Thử 'một' sheet";
/** Longer than Excel's events take, shorter than a person's patience. */
const LONGEST_WAIT = 5000;
const POLL = 50;

/** Whether the workbook is one in which nothing of anybody's can be touched: a new one, all blank. */
export async function isBlank(): Promise<boolean> {
  const { sheets, names } = await ask((context) => ({
    sheets: context.workbook.worksheets.load("items/id"),
    names: context.workbook.names.load("items/name"),
  }));
  const used = await ask((context) =>
    sheets.items.map(({ id }) =>
      context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).load("address"),
    ),
  );
  return names.items.length === 0 && used.every(({ isNullObject }) => isNullObject);
}

/** Runs one after the other. @param tell is told of each before it runs. */
export async function runProbes(probes: readonly Probe[], tell: (probe: Probe) => void): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const probe of probes) {
    tell(probe);
    outcomes.push(await outcomeOf(probe));
  }
  return outcomes;
}

async function outcomeOf(probe: Probe): Promise<Outcome> {
  const { id, about = [], relies } = probe;
  try {
    const added = await ask((context) => context.workbook.worksheets.add(SHEET).load("id"));
    try {
      const saw = await probe.run(benchFor(added.id));
      const isAsRelied = JSON.stringify(saw) === JSON.stringify(relies);
      return isAsRelied ? { id, about, outcome: "pass", saw } : { id, about, outcome: "fail", saw, relies };
    } finally {
      await ask((context) => context.workbook.worksheets.getItemOrNullObject(added.id).delete());
    }
  } catch (error) {
    const code = codeOf(error);
    return { id, about, outcome: code === "ApiNotFound" ? "lacking" : "fail", saw: sentence(error), relies };
  }
}

function benchFor(sheetId: string): Bench {
  type Work<T> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => T;
  const onSheet = <T>(work: Work<T>): Promise<T> =>
    ask((context) => work(context, context.workbook.worksheets.getItem(sheetId)));
  return {
    sheetName: SHEET,
    ask: onSheet,
    async refusal(work) {
      try {
        await onSheet(work);
        return null;
      } catch (error) {
        return codeOf(error);
      }
    },
    async until(isSo) {
      const end = Date.now() + LONGEST_WAIT;
      while (!isSo() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, POLL));
    },
  };
}

async function ask<T>(work: (context: Excel.RequestContext) => T): Promise<T> {
  const context = new Excel.RequestContext();
  const result = work(context);
  await context.sync();
  return result;
}

function codeOf(error: unknown): string {
  return error instanceof OfficeExtension.Error ? error.code : error instanceof Error ? error.name : "unknown";
}

function sentence(error: unknown): Seen {
  if (error instanceof OfficeExtension.Error) return `${error.code}: ${error.message}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
