import fc from 'fast-check';
import { signInFilter } from '../../src/entra/sign-in-filter';
import {
  equals,
  parseGuid,
  parseTime,
  parseUserPrincipalName,
  query,
  segment,
} from '../../src/entra/typed-values';

const ID = '5c4247f6-0e8c-4e84-a7b8-4e2305a64083';
const NOW = Date.parse('2026-11-24T12:00:00Z');

/** A reader of filters that knows comparisons joined by `and` only; anything else is undefined. */
function readFilter(text: string): { field: string; operator: string; value: string }[] | undefined {
  const found: { field: string; operator: string; value: string }[] = [];
  const clause =
    /(?:(signInEventTypes)\/any\(t: t (eq) '(\w+)'\)|(\w+) (eq|ge|le) (?:'((?:[^']|'')*)'|([\d:TZ-]+)))( and |$)/y;
  while (clause.lastIndex < text.length) {
    const match = clause.exec(text);
    if (match === null) return undefined;
    found.push({
      field: match[1] ?? match[4] ?? '',
      operator: match[2] ?? match[5] ?? '',
      value: (match[3] ?? match[6] ?? match[7] ?? '').replaceAll("''", "'"),
    });
  }
  return found;
}

function filterOf(encoded: string): string {
  return new URL(`http://127.0.0.1/v1.0/x?${encoded}`).searchParams.get('$filter') ?? '';
}

it.each([
  { name: 'lower case', text: ID, guid: ID },
  { name: 'upper case', text: ID.toUpperCase(), guid: ID },
  { name: 'braces', text: `{${ID}}`, guid: undefined },
  { name: 'a quote behind', text: `${ID}'`, guid: undefined },
  { name: 'a line break behind', text: `${ID}\n`, guid: undefined },
  { name: 'another comparison behind', text: `${ID}' or userId ne '`, guid: undefined },
  { name: 'nothing', text: '', guid: undefined },
  { name: 'the GUID of nobody', text: '00000000-0000-0000-0000-000000000000', guid: undefined },
])('a GUID from $name is $guid', ({ text, guid }) => {
  expect(parseGuid(text)).toBe(guid);
});

it.each([
  { name: 'a plain one', text: 'Adele.Vance@contoso.example', parsed: 'adele.vance@contoso.example' },
  { name: 'an apostrophe', text: "d'artagnan@contoso.example", parsed: "d'artagnan@contoso.example" },
  {
    name: 'a guest',
    text: 'a_fabrikam.example#EXT#@contoso.example',
    parsed: 'a_fabrikam.example#ext#@contoso.example',
  },
  { name: 'no domain', text: 'adele', parsed: undefined },
  { name: 'two @', text: 'a@b@contoso.example', parsed: undefined },
  { name: 'a slash', text: 'a/../me@contoso.example', parsed: undefined },
  { name: 'a space', text: 'a b@contoso.example', parsed: undefined },
  { name: 'another comparison', text: "a@b.example' or id ne '", parsed: undefined },
  { name: 'a query', text: 'a?$select=id&x@contoso.example', parsed: undefined },
  { name: 'a key of OData', text: '$x@contoso.example', parsed: undefined },
  { name: 'a megabyte', text: `${'a'.repeat(1_000_000)}@contoso.example`, parsed: undefined },
])('a user principal name with $name is $parsed', ({ text, parsed }) => {
  expect(parseUserPrincipalName(text)).toBe(parsed);
});

it.each([
  { name: 'seven digits', time: '2026-11-20T08:01:15.1234567Z', parsed: '2026-11-20T08:01:15Z' },
  { name: 'another zone', time: '2026-11-20T10:01:15+02:00', parsed: '2026-11-20T08:01:15Z' },
  { name: 'milliseconds', time: NOW, parsed: '2026-11-24T12:00:00Z' },
  { name: 'a date in words', time: '20 November 2026', parsed: undefined },
  { name: 'a time that is none', time: '2026-13-40T99:99:99Z', parsed: undefined },
  { name: 'a quote', time: "2026-11-20T08:01:15Z'", parsed: undefined },
  { name: 'a number out of range', time: 9e15, parsed: undefined },
])('a time from $name is $parsed', ({ time, parsed }) => {
  expect(parseTime(time)).toBe(parsed);
});

test('a filter reads back as exactly the comparisons that were meant, whatever the name', () => {
  const character = fc.constantFrom(...'abcxyz0189\'._!#^~+-"&=?/\\%$() ');
  const name = fc
    .array(character, { minLength: 1, maxLength: 20 })
    .map((letters) => `${letters.join('')}@contoso.example`);
  fc.assert(
    fc.property(name, (text) => {
      const parsed = parseUserPrincipalName(text);
      if (parsed === undefined) return;
      const encoded = query([equals('userPrincipalName', parsed)], { top: 1 });
      expect(readFilter(filterOf(encoded))).toEqual([
        { field: 'userPrincipalName', operator: 'eq', value: text },
      ]);
      expect(new URL(`http://127.0.0.1/${segment(parsed)}/x`).pathname.split('/')).toHaveLength(3);
    }),
    { numRuns: 5_000 },
  );
});

test('no text whatever in place of an ID adds a comparison', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(fc.constant(ID), fc.string()).map((parts) => parts.join('')),
    fc.constantFrom(ID, ID.toUpperCase(), `${ID}' or 1 eq 1`, ''),
  );
  const kind = fc.constantFrom('correlation', 'request', 'user');
  const rows = fc.constantFrom('interactiveUser', 'nonInteractiveUser', 'servicePrincipal');
  fc.assert(
    fc.property(
      hostile,
      fc.option(hostile, { nil: undefined }),
      kind,
      rows,
      (id, onlyUserId, way, wanted) => {
        const window = { from: '2026-11-20T00:00:00Z', to: '2026-11-21T00:00:00Z' };
        const filter = signInFilter(
          {
            by: way === 'user' ? { kind: 'user', userId: id, ...window } : { kind: way, id },
            rows: wanted,
            ...(onlyUserId === undefined ? {} : { onlyUserId }),
          },
          NOW,
        );
        const isMeant = [id, onlyUserId ?? ID].every((text) => text.toLowerCase() === ID);
        expect(filter !== undefined).toBe(isMeant);
        if (filter === undefined) return;
        const read = readFilter(filterOf(query(filter, { top: 1 }))) ?? [];
        expect(read.map(({ field }) => field)).toEqual([
          { correlation: 'correlationId', request: 'id', user: 'userId' }[way],
          ...(way === 'user' ? ['createdDateTime', 'createdDateTime'] : []),
          ...(onlyUserId === undefined || way === 'user' ? [] : ['userId']),
          ...(wanted === 'interactiveUser' ? [] : ['signInEventTypes']),
        ]);
      },
    ),
    { numRuns: 2_000 },
  );
});

it.each([
  {
    name: 'older than what is kept',
    from: '2026-01-01T00:00:00Z',
    to: '2026-11-24T00:00:00Z',
    first: '2026-10-26T12:00:00Z',
  },
  {
    name: 'within what is kept',
    from: '2026-11-01T00:00:00Z',
    to: '2026-11-24T00:00:00Z',
    first: '2026-11-01T00:00:00Z',
  },
  { name: 'wholly too old', from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z', first: undefined },
  { name: 'back to front', from: '2026-11-24T00:00:00Z', to: '2026-11-20T00:00:00Z', first: undefined },
  { name: 'no time', from: 'yesterday', to: '2026-11-20T00:00:00Z', first: undefined },
])('a window $name begins at $first', ({ from, to, first }) => {
  const filter = signInFilter({ by: { kind: 'user', userId: ID, from, to }, rows: 'interactiveUser' }, NOW);
  expect(filter?.[1]).toBe(first && `createdDateTime ge ${first}`);
});
