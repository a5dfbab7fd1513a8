/** The clock of the PC cannot be right: nothing is recorded by it. */
export class ClockWrong extends Error {}
