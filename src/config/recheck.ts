const DEFAULT_SECONDS: readonly number[] = [60, 180, 900, 3_600];
const MAX_TIMES = 10;
const MAX_SECONDS = 86_400;

/** When to look into the sign-in log again, in rising seconds after the first look; a fault is added where it is wrong. */
export function readRecheckSeconds(value: string | undefined, faults: string[]): readonly number[] {
  if (value === undefined) return DEFAULT_SECONDS;
  const parts = value.split(',').map((part) => part.trim());
  const seconds = parts.map(Number);
  const isGood =
    parts.length <= MAX_TIMES &&
    parts.every((part) => /^\d{1,5}$/.test(part)) &&
    seconds.every((second, index) => second > (seconds[index - 1] ?? 0) && second <= MAX_SECONDS);
  if (!isGood)
    faults.push(
      `RECHECK_SECONDS: must be up to ${MAX_TIMES} rising numbers of seconds from 1 to ${MAX_SECONDS}, separated by commas`,
    );
  return isGood ? seconds : DEFAULT_SECONDS;
}
