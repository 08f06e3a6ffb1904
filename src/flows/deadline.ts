/** Calls `run` once after so many milliseconds; returns what calls it off. */
export interface Timer {
  after(milliseconds: number, run: () => void): () => void;
}

/**
 * What `work` comes to, or what `late` gives when that takes longer than `milliseconds`. Rejects when `work` rejects in
 * time; what becomes of late work is not heard.
 */
export function withinDeadline<T>(
  work: Promise<T>,
  milliseconds: number,
  late: () => T,
  timer: Timer,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const callOff = timer.after(milliseconds, () => resolve(late()));
    work.then(
      (value) => {
        callOff();
        resolve(value);
      },
      (cause: unknown) => {
        callOff();
        reject(cause);
      },
    );
  });
}
