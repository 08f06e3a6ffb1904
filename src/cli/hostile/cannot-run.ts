/** A reason why the hostile set could not be run at all, told to the person who started it. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
