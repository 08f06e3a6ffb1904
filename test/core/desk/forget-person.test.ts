import type { CaseEvent } from '../../../src/core/desk/case';
import { withoutPerson } from '../../../src/core/desk/forget-person';
import { HENK, IVO, OPENED_AT, storedCase } from '../../support/desk-records';
import { ADELE, BRUNO } from '../../support/live-records';

const event = (what: CaseEvent['what'], byId?: string, note?: string): CaseEvent => ({
  at: OPENED_AT,
  what,
  ...(byId !== undefined && { byId }),
  ...(note !== undefined && { note }),
});

const kase = storedCase({
  state: 'claimed',
  agentId: HENK,
  history: [
    event('opened', ADELE),
    event('claim', HENK),
    event('ask', HENK, 'Adele, which phone?'),
    event('reply', ADELE, 'Call me at home.'),
    event('resolve', IVO, 'Registered the new phone.'),
    event('reopen', ADELE, 'It is back.'),
  ],
});

it('takes the reporter out, with what leads to them and what was written to and fro', () => {
  const { reporterId: _, consentAt: __, ...rest } = kase;
  const { correlationId: ___, requestId: ____, ...report } = rest.report;
  expect(withoutPerson(kase, ADELE.toUpperCase())).toEqual({
    ...rest,
    report,
    history: [
      event('opened'),
      event('claim', HENK),
      event('ask', HENK),
      event('reply'),
      event('resolve', IVO, 'Registered the new phone.'),
      event('reopen'),
    ],
  });
});

it('takes an agent out, and gives back what they had', () => {
  const { agentId: _, ...rest } = kase;
  expect(withoutPerson(kase, HENK)).toEqual({
    ...rest,
    state: 'open',
    history: [
      event('opened', ADELE),
      event('claim'),
      event('ask', undefined, 'Adele, which phone?'),
      ...kase.history.slice(3),
    ],
  });
});

it.each(['waiting', 'escalated', 'resolved'] as const)('leaves a %s case so without its agent', (state) => {
  expect(withoutPerson({ ...kase, state }, HENK)).toMatchObject({ state });
  expect(withoutPerson({ ...kase, state }, HENK)).not.toHaveProperty('agentId');
});

it('takes out somebody who only took part', () => {
  expect(JSON.stringify(withoutPerson(kase, IVO))).not.toContain(IVO);
});

it.each([ADELE, HENK, IVO])('leaves nothing of %s', (id) => {
  const anonymous = withoutPerson(kase, id);
  expect(JSON.stringify(anonymous)).not.toContain(id);
  expect(anonymous && withoutPerson(anonymous, id)).toBeUndefined();
});

it.each([BRUNO, '', '%', ADELE.slice(1)])('has nothing to take out for "%s"', (id) => {
  expect(withoutPerson(kase, id)).toBeUndefined();
});
