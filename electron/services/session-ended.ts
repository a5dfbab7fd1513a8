/**
 * The session in which this work was begun is over: the desk was locked, turned to a customer or back, or somebody else is at
 * it. Whatever still runs ends by this, at the latest after its next dialog or slice.
 */
export class SessionEnded extends Error {
  constructor() {
    super('The session in which this was begun is over.');
    this.name = 'SessionEnded';
  }
}
