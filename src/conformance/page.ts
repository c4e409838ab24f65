import { sendTestResults } from "office-addin-test-helpers";
import { probes } from "./probes";
import { reportOf } from "./report";
import { isBlank, runProbes } from "./runProbes";

/** The port of the program that waits for the results, where one started Excel (see testExcel.mjs). */
const port = new URLSearchParams(location.search).get("report");

void Office.onReady(() => {
  element("start").addEventListener("click", () => void run());
  if (port !== null) void run();
});

async function run(): Promise<void> {
  const start = element<HTMLButtonElement>("start");
  start.disabled = true;
  try {
    if (!(await isBlank())) return say("Sổ này đã có nội dung nên không thử. Mở một sổ trắng rồi bấm lại.");
    const outcomes = await runProbes(probes, ({ id }) => say(`Đang thử: ${id}`));
    const report = reportOf(outcomes);
    element("outcomes").replaceChildren(
      ...outcomes.map(({ id, outcome }) => {
        const line = document.createElement("li");
        line.dataset["outcome"] = outcome;
        line.textContent = `${WORDS[outcome]}: ${id}`;
        return line;
      }),
    );
    const field = element<HTMLTextAreaElement>("report");
    field.hidden = false;
    field.value = JSON.stringify(report, null, 2);
    if (port !== null) await sendTestResults(report, Number(port));
    const different = outcomes.filter(({ outcome }) => outcome !== "pass").length;
    say(
      `Xong: ${outcomes.length - different} đúng, ${different} khác.${port === null ? " Chép phần dưới để gửi lại." : ""}`,
    );
  } catch (error) {
    say(`Không thử được: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    start.disabled = false;
  }
}

const WORDS = { pass: "Đúng", fail: "Khác", lacking: "Không có" } as const;

function say(text: string): void {
  element("state").textContent = text;
}

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found as T;
}
