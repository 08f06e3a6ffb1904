import type { GraphRow } from '../graph/graph-message';
import signIns from './sign-ins.json';

/** The thirty composed rows in beta shape, newest first, as of {@link SAMPLE_NEWEST}. All values are invented. */
export const SAMPLE_SIGN_INS: readonly GraphRow[] = signIns.value;

/** When the newest row is dated before it is moved to the present; all other sample data is dated around it. */
export const SAMPLE_NEWEST = '2026-11-20T08:01:41Z';
