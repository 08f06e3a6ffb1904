import { parseDeskCommand } from '../../../src/core/commands/parse-desk-command';
import { daysUntouched, nextReminder, readReminder, reminderJob } from '../../../src/core/desk/case-reminder';
import { chatLink } from '../../../src/core/desk/chat-link';
import { personSteps, triedSteps } from '../../../src/core/desk/tried-steps';
import { NOW } from '../../support/fakes';
import { knowledge } from '../../support/knowledge';

const ID = '2f9b6c18-7d43-4e05-b1aa-93c45d70e812';
const DAY_MS = 86_400_000;

describe('a command to the desk', () => {
  it.each([
    { line: 'triage here', command: { kind: 'triageHere' } },
    { line: 'triage off', command: { kind: 'triageOff' } },
    { line: 'cases', command: { kind: 'cases', isAll: false } },
    { line: 'cases all', command: { kind: 'cases', isAll: true } },
    { line: 'cases export', command: { kind: 'exportCases' } },
    { line: 'case 17', command: { kind: 'case', number: 17 } },
    { line: 'case #17', command: { kind: 'case', number: 17 } },
    { line: 'open case 50076', command: { kind: 'openCase', code: 50076 } },
    { line: `open case aadsts50076 ${ID}`, command: { kind: 'openCase', code: 50076, correlationId: ID } },
    { line: 'case', command: undefined },
    { line: 'case 17; drop table cases', command: undefined },
    { line: `case ${'9'.repeat(40)}`, command: undefined },
    { line: 'in any case 17', command: undefined },
    { line: 'open case 50076 not-an-id', command: undefined },
    { line: 'constructor', command: undefined },
  ])('reads "$line"', ({ line, command }) => {
    expect(parseDeskCommand(line)).toEqual(command);
  });
});

describe('the link into the personal chat', () => {
  it('leads to teams.microsoft.com and nowhere else', () => {
    const link = chatLink('28:00000000-0000-4000-8000-0000000000b0', 'AADSTS50076 & more?');
    const { origin, pathname, searchParams } = new URL(link ?? '');
    expect([origin, pathname]).toEqual(['https://teams.microsoft.com', '/l/chat/0/0']);
    expect(searchParams.get('users')).toBe('28:00000000-0000-4000-8000-0000000000b0');
    expect(searchParams.get('message')).toBe('AADSTS50076 & more?');
  });

  it.each([
    { serviceUrl: 'https://smba.trafficmanager.net/emea/', origin: 'https://teams.microsoft.com' },
    { serviceUrl: 'https://smba.infra.gov.teams.microsoft.us/', origin: 'https://gov.teams.microsoft.us' },
    {
      serviceUrl: 'https://a.example/smba.infra.gov.teams.microsoft.us/',
      origin: 'https://teams.microsoft.com',
    },
    { serviceUrl: 'https://constructor', origin: 'https://teams.microsoft.com' },
  ])('leads to $origin where the connector is $serviceUrl', ({ serviceUrl, origin }) => {
    expect(new URL(chatLink('28:signpost', '', serviceUrl) ?? '').origin).toBe(origin);
  });

  it.each([undefined, '', '29:person', '28:', '28:a&users=x', 'https://evil.example'])(
    'is not made for %s',
    (botId) => {
      expect(chatLink(botId)).toBeUndefined();
    },
  );
});

describe('tried steps', () => {
  const entry = knowledge().catalog.entry(50076);

  it('are those that the card shows, each once and in order', () => {
    expect(personSteps(entry).length).toBeGreaterThan(2);
    expect(triedSteps(entry, [3, 1, 3, 0, -1, 1.5, 99, Number.NaN])).toEqual([1, 3]);
    expect(triedSteps(undefined, [1])).toEqual([]);
  });
});

describe('reminders', () => {
  const updatedAt = new Date(NOW).toISOString();
  const job = reminderJob({ number: 17, updatedAt });

  it('come after a day, and are the same job for the same change', () => {
    expect(job.dueAt).toBe(NOW + DAY_MS);
    expect(reminderJob({ number: 17, updatedAt })).toEqual(job);
    expect(readReminder(job)).toEqual({ number: 17, updatedAt });
  });

  it.each([
    { days: 1, next: NOW + 2 * DAY_MS },
    { days: 2.5, next: NOW + 3 * DAY_MS },
    { days: 3, next: undefined },
    { days: 30, next: undefined },
  ])('after $days days go on at $next', ({ days, next }) => {
    const now = NOW + days * DAY_MS;
    expect(daysUntouched({ number: 17, updatedAt }, now)).toBe(Math.floor(days));
    expect(nextReminder({ number: 17, updatedAt }, now)).toBe(next);
  });

  it.each([{}, { number: '17', updatedAt }, { number: 17, updatedAt: 'never' }])(
    'are not read from %j',
    (payload) => {
      expect(readReminder({ ...job, payload })).toBeUndefined();
    },
  );
});
