/** The page's storage with its calls in order and its answers at the test's will: imported before whatever keeps works. */
import type { KeptWork } from "../../src/page/work/keptWorks";

export const keeping = {
  calls: [] as string[],
  /** Whether the browser's storage takes files and works from now on. */
  answers: { file: true, work: true },
};

jest.mock("../../src/page/work/keptWorks", () => ({
  ...jest.requireActual<object>("../../src/page/work/keptWorks"),
  keepFile: async () => (keeping.calls.push("file"), keeping.answers.file),
  keepWork: async ({ book }: KeptWork) => (
    keeping.calls.push(`work ${book.sheets.map(({ kind }) => kind).join()}`),
    keeping.answers.work
  ),
  forgetWork: async () => (keeping.calls.push("forget"), true),
}));
