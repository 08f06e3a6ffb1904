import { filtered, NOW, standInAt } from './ask';

const { ask } = standInAt(NOW, { reportsLimit: 'none' });

const TRIO = '5c4247f6-0e8c-4e84-a7b8-4e2305a64083';
const ADELE = 'd6181d79-e963-485e-a8e1-f36970400eb5';
const GRADY = '4892654f-cee2-43fc-ada6-38c40addf804';
const NIGHTLY = 'e288f23c-0469-440c-a211-6c9a6052df40';

const TAKEN = [
  { name: 'a correlation ID', filter: `correlationId eq '${TRIO}'`, rows: 3 },
  { name: 'a request ID', filter: "id eq '71ec8788-f107-413a-a31e-96712cf40100'", rows: 1 },
  { name: 'a person', filter: `userId eq '${GRADY}'`, rows: 8 },
  { name: 'a user name', filter: "userPrincipalName eq 'grady.archie@contoso.example'", rows: 8 },
  { name: 'a user name in capitals', filter: "userPrincipalName eq 'Grady.Archie@contoso.example'", rows: 0 },
  { name: 'the start of a user name', filter: "startsWith(userPrincipalName,'grady')", rows: 8 },
  { name: 'a code', filter: 'status/errorCode eq 53003', rows: 1 },
  { name: 'an application by its name', filter: "startsWith(appDisplayName,'One Outlook')", rows: 5 },
  { name: 'an address', filter: "startsWith(ipAddress,'203.0.113.2')", rows: 9 },
  { name: 'a Conditional Access result', filter: "conditionalAccessStatus eq 'success'", rows: 2 },
  {
    name: 'a window of time',
    filter: 'createdDateTime ge 2026-11-24T11:50:00Z and createdDateTime le 2026-11-24T12:00:00.1234567Z',
    rows: 3,
  },
  {
    name: 'a person and a time',
    filter: `userId eq '${GRADY}' and createdDateTime ge 2026-11-24T00:00:00Z`,
    rows: 0,
  },
  { name: 'one kind', filter: "signInEventTypes/any(t: t eq 'servicePrincipal')", rows: 2 },
  { name: 'one kind without a space', filter: "signInEventTypes/any(t:t eq 'nonInteractiveUser')", rows: 2 },
  {
    name: 'several kinds in brackets',
    filter: "signInEventTypes/any(t: (t eq 'servicePrincipal' or t eq 'nonInteractiveUser'))",
    rows: 4,
  },
  { name: 'all but one kind', filter: "signInEventTypes/any(t: t ne 'interactiveUser')", rows: 4 },
  {
    name: 'a person and a kind',
    filter: `userId eq '${ADELE}' and signInEventTypes/any(t: t eq 'nonInteractiveUser')`,
    rows: 1,
  },
  { name: 'a requirement', filter: "authenticationRequirement eq 'singleFactorAuthentication'", rows: 6 },
  { name: 'a first request', filter: "originalRequestId eq '30832f37-95d0-4c06-acaf-e3bff4a60100'", rows: 3 },
  {
    name: 'a service principal',
    filter:
      "servicePrincipalId eq 'be32f7b1-046b-4eef-affa-7376878ef388' and signInEventTypes/any(t: t eq 'servicePrincipal')",
    rows: 1,
  },
  { name: 'a doubled quote', filter: "userPrincipalName eq 'd''artagnan@contoso.example'", rows: 0 },
];

it.each(TAKEN)('takes a filter by $name', ({ filter, rows }) => {
  const { status, ids } = ask(filtered(filter));
  expect({ status, rows: ids.length }).toEqual({ status: 200, rows });
});

const REFUSED = [
  { name: 'two comparisons joined by or', filter: `correlationId eq '${TRIO}' or status/errorCode eq 0` },
  { name: 'an injected comparison', filter: `correlationId eq '${TRIO}' or correlationId eq ''` },
  { name: 'an open quote', filter: "userPrincipalName eq 'd'artagnan@contoso.example'" },
  { name: 'a quoted time', filter: "createdDateTime ge '2026-11-24T00:00:00Z'" },
  { name: 'a time without seconds', filter: 'createdDateTime ge 2026-11-24T00:00Z' },
  { name: 'a day that there is not', filter: 'createdDateTime ge 2026-13-45T00:00:00Z' },
  { name: 'gt', filter: 'createdDateTime gt 2026-11-24T00:00:00Z' },
  { name: 'a time past retention', filter: 'createdDateTime ge 2026-10-01T00:00:00Z' },
  { name: 'an unquoted GUID', filter: `correlationId eq ${TRIO}` },
  { name: 'a quoted code', filter: "status/errorCode eq '50076'" },
  { name: 'ne 0', filter: 'status/errorCode ne 0' },
  { name: 'isInteractive', filter: 'isInteractive eq true' },
  { name: 'contains', filter: "contains(userPrincipalName,'grady')" },
  { name: 'not', filter: `not correlationId eq '${TRIO}'` },
  { name: 'brackets around all', filter: `(correlationId eq '${TRIO}')` },
  { name: 'an unknown field', filter: "constructor eq 'x'" },
  { name: 'an unknown list', filter: "riskEventTypes_v2/any(t: t eq 'generic')" },
  { name: 'another variable inside any', filter: "signInEventTypes/any(t: u eq 'servicePrincipal')" },
  { name: 'an any that does not end', filter: "signInEventTypes/any(t: t eq 'servicePrincipal'" },
  { name: 'something after the end', filter: `correlationId eq '${TRIO}' '` },
  { name: 'nothing', filter: '' },
  { name: 'a dangling and', filter: `correlationId eq '${TRIO}' and` },
];

it.each(REFUSED)('refuses a filter with $name', ({ filter }) => {
  const { status, body } = ask(filtered(filter));
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ code: 'BadRequest', message: 'Invalid filter clause' });
});

it.each([
  { name: 'kinds', filter: "signInEventTypes/any(t: t eq 'nonInteractiveUser')" },
  { name: 'a requirement', filter: "authenticationRequirement eq 'multiFactorAuthentication'" },
  { name: 'a first request', filter: "originalRequestId eq '30832f37-95d0-4c06-acaf-e3bff4a60100'" },
  { name: 'a service principal', filter: "servicePrincipalId eq 'be32f7b1-046b-4eef-affa-7376878ef388'" },
])('v1.0 refuses a filter by $name', ({ filter }) => {
  expect(ask(filtered(filter, '/v1.0/auditLogs/signIns')).status).toBe(400);
});

it.each([
  { name: '$count', query: '$count=true' },
  { name: '$skip', query: '$skip=5' },
  { name: '$search', query: '$search=x' },
  { name: 'a page of 0', query: '$top=0' },
  { name: 'a page of 1001', query: '$top=1001' },
  { name: 'a page that is no number', query: '$top=ten' },
  { name: 'an option given twice', query: '$top=5&$top=6' },
  { name: 'another order', query: '$orderby=userId' },
  { name: 'a skip token of its own making', query: '$skiptoken=5' },
])('refuses $name', ({ query }) => {
  expect(ask(`/beta/auditLogs/signIns?${query}`).status).toBe(400);
});

it('interactive rows only come back where the filter names no kinds, newest first', () => {
  const { body } = ask('/beta/auditLogs/signIns');
  const times = (body.value ?? []).map((row) => String(row['createdDateTime']));
  expect(times).toHaveLength(26);
  expect(times).toEqual(times.toSorted().toReversed());
  expect(ask(filtered(`correlationId eq '${NIGHTLY}'`)).ids).toEqual([]);
});

it('gives the oldest rows first when asked', () => {
  const [first] = ask('/beta/auditLogs/signIns?$orderby=createdDateTime').ids;
  expect(first).toBe('820011f7-984b-49ba-a6cf-283e71f00100');
});
