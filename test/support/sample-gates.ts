import type { Answer } from '../../src/core/answer/answer';
import { gatedSteps } from '../../src/core/desk/gated-steps';
import type { CatalogEntry } from '../../src/core/entry';
import { knowledge } from './knowledge';

const ID = '7a4b5c6d-0000-4000-8000-0000000000e1';

function entryOf(code: number): CatalogEntry {
  const entry = knowledge().catalog.entry(code);
  if (entry === undefined) throw new TypeError(`${code} is not in the catalog`);
  return entry;
}

/** The steps of a code once every gate is open. */
export function openedAnswers(entry: CatalogEntry): readonly Answer[] {
  return (['identity', 'exception'] as const).map((gate) => ({
    kind: 'openedSteps',
    gate,
    entry,
    steps: gatedSteps(entry, gate).map(({ step }) => step),
    hint: { code: entry.code },
    ...(gate === 'identity' ? { proof: 'callBack' } : { until: '2026-11-27' }),
  }));
}

/** One answer for each card of guarded steps, by name. */
export function sampleGateAnswers(): ReadonlyMap<string, Answer> {
  const blocked = entryOf(53003);
  const password = entryOf(50126);
  const [step] = gatedSteps(blocked, 'exception');
  const [opened] = openedAnswers(password);
  const [, exception] = openedAnswers(blocked);
  const form = {
    kind: 'gateForm',
    gate: 'exception',
    entry: blocked,
    ...(step ? { step: step.step } : {}),
    hint: { code: 53003 },
    faults: [],
    typed: {},
    earliest: '2026-11-21',
    latest: '2026-12-20',
  } as const;
  const row = {
    id: ID,
    code: 53003,
    summary: step?.step.summary ?? '',
    reason: 'A journey to Lagos with a contract to sign; agreed with the owner of the policy.',
    until: '2026-11-27',
  };
  return new Map<string, Answer>([
    ['gate-exception', form],
    [
      'gate-faults',
      {
        ...form,
        faults: [
          'Give the reason in at least 10 signs; passwords and keys do not count.',
          'Choose an end date from 2026-11-21 to 2026-12-20.',
        ],
        typed: { reason: 'urgent', until: '2027-11-21' },
      },
    ],
    ['gate-identity', { ...form, gate: 'identity', entry: password, hint: { code: 50126 } }],
    ...(opened ? ([['opened-reset', opened]] as const) : []),
    ...(exception ? ([['opened-exception', exception]] as const) : []),
    ['undo', { kind: 'undo', ...row, daysOver: 0 }],
    [
      'exceptions',
      {
        kind: 'exceptionList',
        rows: [
          { ...row, by: 'you' },
          { ...row, until: '2026-11-30', by: 'another' },
          { ...row, until: '2026-12-02', by: 'forgotten' },
        ],
        hasMore: false,
      },
    ],
  ]);
}
