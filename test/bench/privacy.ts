import { findPersonalData } from "../../src/core/privacy/findPersonalData";
import { parts } from "../core/privacy/parts";
import { score } from "../core/privacy/score";

const WORDS = 10_000;
const RUNS = 15;

/** The numbers as lines of text: precision and recall by part and kind, exact to the letter, and the time for a long report. */
export function privacyNumbers(): string {
  const lines = ["part       kind       labelled  precision  recall"];
  for (const [part, sentences] of Object.entries(parts)) {
    for (const [kind, { expected, precision, recall }] of score(sentences)) {
      const numbers = [String(expected).padStart(8), precision.toFixed(3).padStart(11), recall.toFixed(3).padStart(8)];
      lines.push(part.padEnd(11) + kind.padEnd(11) + numbers.join(""));
    }
  }
  const pieces = Object.values(parts)
    .flat()
    .flatMap(({ text }) => `${text}\n`.split(/(?<=\s)/));
  const report = Array.from({ length: WORDS }, (_, index) => pieces[index % pieces.length] ?? "").join("");
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    findPersonalData(report);
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  const middle = times[Math.floor(RUNS / 2)] ?? 0;
  lines.push(`${WORDS} words, half of the sentences with personal data: ${middle.toFixed(0)} ms (median of ${RUNS})`);
  return lines.join("\n");
}
