import { habits, outcomeOf } from "../bench/habits";
import { cleanReport, randomOf } from "../bench/randomBook";

test.each(Object.entries(habits))("%s", (_name, habit) => {
  const random = randomOf(7);
  for (let book = 0; book < 20; book += 1) {
    const { figures } = cleanReport(random);
    const { figures: last } = cleanReport(random);
    const { outcome, notes } = outcomeOf(habit, figures, last);
    expect(outcome).toMatch(habit.outcome === "either" ? /^(?:right|asked)$/ : new RegExp(`^${habit.outcome}$`));
    if (habit.note !== undefined) expect(notes).toContain(habit.note);
    else if (habit.outcome === "right") expect(notes).toEqual([]);
  }
});
