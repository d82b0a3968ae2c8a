/** What changes from call to call of a plan whose addresses are fixed. */
@unmanaged
export class Now {
  /** How many examples the batch holds, of which a call may see a part. */
  batch: i32
  /** Which example of the batch is the first that a call sees. */
  first: i32
  /** Which step of the training it is; the first is 1. */
  step: i32
  unused: i32
  /** What the examples that a call saw add to the loss, before it is divided by the batch. */
  loss: f64
}
