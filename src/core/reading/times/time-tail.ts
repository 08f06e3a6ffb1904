const HALF_DAY = /\s?([ap])\.?\s?m\b\.?/iy;
const ZONE = /\s?(?:Z(?![a-z])|(?:UTC|GMT)(?![a-z])(?:([+-])(\d{2}):?(\d{2}))?|([+-])(\d{2}):?(\d{2}))/iy;

/** Half of the day and zone behind the digits of a time. */
export interface TimeTail {
  readonly end: number;
  readonly offsetMinutes: number;
  readonly half: string | undefined;
}

/** Reads ` PM`, `Z`, ` UTC`, `+01:00` behind the digits of a time; UTC where no zone stands there. */
export function readTimeTail(text: string, from: number): TimeTail {
  HALF_DAY.lastIndex = from;
  const half = HALF_DAY.exec(text)?.[1]?.toLowerCase();
  const afterHalf = half === undefined ? from : HALF_DAY.lastIndex;
  ZONE.lastIndex = afterHalf;
  const zone = ZONE.exec(text);
  if (zone === null) return { end: afterHalf, offsetMinutes: 0, half };
  const east = (zone[1] ?? zone[4]) === '-' ? -1 : 1;
  const minutes = Number(zone[2] ?? zone[5] ?? 0) * 60 + Number(zone[3] ?? zone[6] ?? 0);
  return { end: ZONE.lastIndex, offsetMinutes: east * minutes, half };
}
