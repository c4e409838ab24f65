/** A formula that is of no kind known here, or counts with what is no number. */
export class NotWorkedOut extends Error {}
