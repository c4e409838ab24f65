import type { Bench, Probe, Seen } from "../probe";

/** What is told of, with a listener for each of Excel's events that the product hears. */
async function heard({ ask, until }: Bench, act: () => Promise<unknown>, last: string): Promise<readonly string[]> {
  const told: string[] = [];
  const hear = (what: string) => async (): Promise<void> => void told.push(what);
  const handlers = await ask(({ workbook }) => [
    workbook.worksheets.onChanged.add(async (event) => void told.push(`changed by ${event.triggerSource}`)),
    workbook.worksheets.onCalculated.add(hear("calculated")),
    workbook.worksheets.onAdded.add(hear("added")),
    workbook.worksheets.onDeleted.add(hear("deleted")),
    workbook.worksheets.onActivated.add(hear("activated")),
    workbook.worksheets.onSelectionChanged.add(hear("selected")),
    workbook.onActivated.add(hear("workbook activated")),
  ]);
  await act();
  await until(() => told.some((what) => what.startsWith(last)));
  for (const handler of handlers) handler.remove();
  await handlers[0]?.context.sync();
  return [...new Set(told)].sort();
}

/** What Excel tells of, and by whom it was done. */
export const eventProbes: readonly Probe[] = [
  {
    id: "our-own-writing-is-told-as-ours",
    about: ["R20"],
    relies: ["changed by ThisLocalAddin"],
    run: (bench): Promise<Seen> =>
      heard(
        bench,
        () =>
          bench.ask((_context, sheet) => {
            sheet.getRange("A1").values = [[1]];
          }),
        "changed",
      ),
  },
  {
    id: "formulas-are-told-as-calculated-by-nobody",
    about: ["R20"],
    relies: ["calculated", "changed by ThisLocalAddin"],
    run: async (bench): Promise<Seen> => {
      await bench.ask((_context, sheet) => {
        sheet.getRange("A2").formulas = [["=A1+1"]];
      });
      return heard(
        bench,
        () =>
          bench.ask((_context, sheet) => {
            sheet.getRange("A1").values = [[5]];
          }),
        "calculated",
      );
    },
  },
  {
    id: "sheets-that-come-and-go-are-told",
    relies: ["added", "deleted"],
    run: (bench): Promise<Seen> =>
      heard(
        bench,
        async () => {
          const added = await bench.ask((context) => context.workbook.worksheets.add("Thử hai").load("id"));
          await bench.ask((context) => context.workbook.worksheets.getItem(added.id).delete());
        },
        "deleted",
      ),
  },
  {
    id: "the-selection-is-told",
    about: ["R11"],
    relies: ["activated", "selected"],
    run: async (bench): Promise<Seen> => {
      await bench.ask((context) => context.workbook.worksheets.getFirst().activate());
      return heard(
        bench,
        () =>
          bench.ask((_context, sheet) => {
            sheet.activate();
            sheet.getRange("B2").select();
          }),
        "selected",
      );
    },
  },
];
