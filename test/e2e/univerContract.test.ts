import { closePages, newPage } from "../support/browser";
import { hostWorkbookContract } from "../workbench/host/contract";
import { collect } from "./univerContract/collect";
import type { Outcome } from "./univerContract/page";

const names = collect(() => hostWorkbookContract(noWorkbook)).map(({ name }) => name);

let outcomes: readonly Outcome[] = [];
const crashes: string[] = [];

beforeAll(async () => {
  const page = await newPage();
  page.on("pageerror", (error) => crashes.push(error.stack ?? error.message));
  await page.goto(`${process.env["WORKBENCH_ORIGIN"]}/contract.html`);
  outcomes = await page.evaluate(() => window.runContract());
  await closePages();
});

test("the page ran every test of the contract, once", () => {
  expect(names.length).toBeGreaterThan(0);
  expect(outcomes.map(({ name }) => name)).toEqual(names);
});
test("no error went uncaught on the page", () => expect(crashes).toEqual([]));
describe("Univer keeps the contract", () => {
  test.each(names)("%s", (name) => {
    const outcome = outcomes.find((each) => each.name === name);
    if (outcome === undefined) throw new Error("The page did not run it.");
    if (outcome.failure !== null) throw new Error(outcome.failure);
  });
});

function noWorkbook(): never {
  throw new Error("Tests are only listed here; the page runs them.");
}
