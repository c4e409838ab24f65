import type { Strings } from "./strings";

const points = (count: number): string => `${count} point${count === 1 ? "" : "s"}`;

/** What the superior asks back, in words. */
export const enAsked: Strings["asked"] = {
  verdict: (open) => `Your superior asks: ${points(open)} left`,
  before: (date) => `send again before ${date}`,
  overdue: (date) => `overdue, to be sent again before ${date}`,
  title: "Comments of your superior",
  open: (count) => `${count} not answered`,
  mended: (count) => `${count} mended`,
  kept: (count) => `${count} answered`,
  on: (date) => `on ${date}`,
  deadline: (date) => `Send again before ${date}`,
  isOverdue: "overdue",
  answered: (count) => `All ${points(count)} answered. Send this workbook to your superior again.`,
  states: { open: "Not answered", mended: "Mended", kept: "Answered, figure kept" },
  whole: "About the whole report",
  gone: "This cell is no longer in the workbook",
  at: (sheet, address) => `sheet “${sheet}”, cell ${address}`,
  goneAt: (place) => `when sent: ${place}`,
  mend: (address) => `Mend cell ${address}`,
  explain: "The figure is right, explain",
  reply: "Answer",
  again: "Write the answer anew",
  withdraw: "Take the answer back",
  field: "Answer",
  fieldHint: "Travels with this workbook; your superior reads it when it comes back.",
  known: "Your superior has read this reason and asks all the same: say more.",
  keep: "Keep the answer",
  mustMend: "This error must be mended before the report can be submitted.",
  damaged: "The comments of your superior in this workbook cannot be read; see the notes at the cells.",
  newer: "The comments of your superior were written by a newer version; see the notes at the cells.",
  beforeSubmission: (count) => `Not answered to your superior: ${points(count)}`,
};
