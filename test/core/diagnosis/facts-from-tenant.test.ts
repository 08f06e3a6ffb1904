import { factsFromTenant } from '../../../src/core/diagnosis/facts-from-tenant';

const registration = {
  methods: ['mobilePhone', 'fido2SecurityKey'],
  isMfaCapable: true,
  isMfaRegistered: true,
};
const issue = { id: 'MO1', title: 'T', service: 'S', startedAt: '2026-11-20T06:00:00Z', isResolved: false };
const change = { time: '2026-11-20T05:00:00Z', activity: 'Update policy', target: 'House rule' };

it.each([
  { about: 'nothing asked', answers: {}, names: [] },
  { about: 'two methods', answers: { registration }, names: ['methodsRegistered'] },
  {
    about: 'one method',
    answers: { registration: { ...registration, methods: ['mobilePhone'] } },
    names: ['methodsRegistered', 'fewMethods'],
  },
  {
    about: 'methods that are not allowed',
    answers: { registration: { ...registration, isMfaCapable: false } },
    names: ['methodsRegistered', 'fewMethods'],
  },
  {
    about: 'no method',
    answers: { registration: { ...registration, isMfaRegistered: false } },
    names: ['notRegistered'],
  },
  { about: 'open incident', answers: { serviceIssues: [issue] }, names: ['serviceIncident'] },
  { about: 'resolved incident', answers: { serviceIssues: [{ ...issue, isResolved: true }] }, names: [] },
  { about: 'policy change', answers: { policyChanges: [change] }, names: ['policyChangedRecently'] },
  {
    about: 'policy change after the attempt',
    answers: { policyChanges: [{ ...change, time: '2026-11-20T08:00:01Z' }] },
    names: [],
  },
])('reads: $about', ({ answers, names }) => {
  expect(factsFromTenant(answers, '2026-11-20T08:00:00Z').map(({ name }) => name)).toEqual(names);
});
