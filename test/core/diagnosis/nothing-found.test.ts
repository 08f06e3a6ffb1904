import type { EmptyLookUp } from '../../../src/core/diagnosis/nothing-found';
import { explainNothing } from '../../../src/core/diagnosis/nothing-found';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const LOOK_UP: EmptyLookUp = {
  now: NOW,
  by: 'correlation',
  searched: ['interactiveUser', 'nonInteractiveUser', 'servicePrincipal'],
  codes: [],
  isOwnOnly: false,
};

function ids(changes: Partial<EmptyLookUp>) {
  return explainNothing({ ...LOOK_UP, ...changes }).map(({ id }) => id);
}

const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();
const DAY = 24 * 60;

it.each([
  { about: 'two minutes ago', changes: { happenedAt: ago(2) }, first: 'tooFresh', never: ['tooOld'] },
  {
    about: 'in the future, by a clock that is off',
    changes: { happenedAt: ago(-5) },
    first: 'tooFresh',
    never: ['tooOld'],
  },
  { about: 'no time known', changes: {}, first: 'tooFresh', never: [] },
  { about: 'three hours ago', changes: { happenedAt: ago(180) }, first: 'tooFresh', never: ['tooOld'] },
  {
    about: 'ten days ago',
    changes: { happenedAt: ago(10 * DAY) },
    first: 'wrongKindOfId',
    never: ['tooFresh'],
  },
  { about: 'forty days ago', changes: { happenedAt: ago(40 * DAY) }, first: 'tooOld', never: ['tooFresh'] },
  {
    about: 'a renewal, and only interactive rows were searched',
    changes: { codes: [700082], searched: ['interactiveUser'], happenedAt: ago(180) },
    first: 'notInteractive',
    never: [],
  },
  {
    about: 'an application, and its rows were not searched',
    changes: { codes: [7000215], searched: ['interactiveUser', 'nonInteractiveUser'], happenedAt: ago(180) },
    first: 'notInteractive',
    never: [],
  },
  {
    about: 'a log without such rows',
    changes: {
      codes: [50173],
      sight: { policies: true, requirementSource: false, steps: false, nonInteractive: false },
      happenedAt: ago(180),
    },
    first: 'notInteractive',
    never: [],
  },
  {
    about: 'a renewal, and everything was searched',
    changes: { codes: [700082], happenedAt: ago(180) },
    first: 'tooFresh',
    never: ['notInteractive'],
  },
  {
    about: 'another tenant in the paste',
    changes: { pastedTenant: 'a', servedTenant: 'b' },
    first: 'otherTenant',
    never: [],
  },
  {
    about: 'the same tenant in the paste',
    changes: { pastedTenant: 'A', servedTenant: 'a' },
    first: 'tooFresh',
    never: ['otherTenant'],
  },
  {
    about: 'an ID without a label, tried both ways',
    changes: { by: 'unlabelled', happenedAt: ago(180) },
    first: 'tooFresh',
    never: ['wrongKindOfId'],
  },
  {
    about: 'a person without sign-ins',
    changes: { by: 'user', isOwnOnly: true },
    first: 'tooFresh',
    never: ['wrongKindOfId', 'notYours'],
  },
  { about: 'no licence', changes: { failure: 'licence' }, first: 'licence', never: ['permission'] },
  { about: 'no permission', changes: { failure: 'permission' }, first: 'permission', never: ['licence'] },
] as const)('$first comes first: $about', ({ changes, first, never }) => {
  const found = ids(changes);
  expect(found[0]).toBe(first);
  for (const id of never) expect(found).not.toContain(id);
});

it('is never empty, and every reason has a next step', () => {
  const all = ['correlation', 'request', 'unlabelled', 'user'] as const;
  for (const by of all)
    for (const happenedAt of [ago(1), ago(3 * DAY), ago(40 * DAY), 'no time']) {
      const reasons = explainNothing({ ...LOOK_UP, by, happenedAt });
      expect(reasons.length).toBeGreaterThan(0);
      for (const { text, next } of reasons)
        for (const line of [text, next]) expect(line).toMatch(/^[A-Z].*\.$/);
    }
});

it('says to somebody who sees only the own rows that it may be another account, whoever asks', () => {
  expect(ids({ isOwnOnly: true })).toContain('notYours');
  expect(ids({ isOwnOnly: false })).not.toContain('notYours');
});
