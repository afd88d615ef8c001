/** A request of the page that is not carried out. Its message is a sentence that the page shows as it is. */
export class Mistake extends Error {
  override readonly name = 'Mistake';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
