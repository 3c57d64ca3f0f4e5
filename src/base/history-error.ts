/** Why the history of a repository could not be read, in a sentence for people with what to do. */
export class HistoryError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'HistoryError';
  }
}
