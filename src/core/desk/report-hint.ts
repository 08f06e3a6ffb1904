import type { Hint } from '../answer/answer';
import type { CaseReport } from './case';

/** The fields that a card's hint and the report of a case have in common. */
type ReportHint = Pick<CaseReport, 'code' | 'correlationId' | 'requestId' | 'timestamp' | 'unlabelledId'>;

/** Codes, IDs and the time of a hint or a report, and nothing else that either holds. */
export function reportHint(from: Hint | ReportHint): ReportHint {
  const { code, correlationId, requestId, timestamp, unlabelledId } = from;
  return {
    ...(code === undefined ? {} : { code }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(unlabelledId === undefined ? {} : { unlabelledId }),
  };
}
