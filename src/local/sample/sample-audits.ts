import type { GraphRow } from '../graph/graph-message';
import { PEOPLE } from '../people';

const ADA = PEOPLE.find(({ key }) => key === 'ada');
const ADELE = PEOPLE.find(({ key }) => key === 'adele');

/**
 * Two changes to policies shortly before a sign-in that they hit (CA010 before Johanna's and Isaiah's, CA020 before
 * Diego's), and a password reset, which is no policy (https://learn.microsoft.com/graph/api/resources/directoryaudit).
 */
export const SAMPLE_AUDITS: readonly GraphRow[] = [
  policyChange({
    time: '2026-11-20T07:05:20Z',
    number: 1,
    policyId: '1d3f0b6a-7c58-4c1f-9b0e-0a7d5f2e4c11',
    policyName: 'CA010 - Require MFA for all users',
    before: '{"state":"enabled","excludeGroups":["Pilot: new starters"]}',
    after: '{"state":"enabled","excludeGroups":[]}',
  }),
  policyChange({
    time: '2026-11-20T06:31:12Z',
    number: 2,
    policyId: '2e4a1c7b-8d69-4d20-8c1f-1b8e603f5d22',
    policyName: 'CA020 - Block sign-ins outside allowed countries',
    before: '{"state":"enabledForReportingButNotEnforced"}',
    after: '{"state":"enabled"}',
  }),
  {
    ...common('2026-11-20T03:55:40Z', 3),
    activityDisplayName: 'Reset password (by admin)',
    category: 'UserManagement',
    loggedByService: 'Core Directory',
    operationType: 'Update',
    targetResources: [
      {
        id: ADELE?.objectId,
        displayName: ADELE?.name,
        type: 'User',
        userPrincipalName: ADELE?.userPrincipalName,
        groupType: null,
        modifiedProperties: [],
      },
    ],
  },
];

function policyChange(change: {
  readonly time: string;
  readonly number: number;
  readonly policyId: string;
  readonly policyName: string;
  readonly before: string;
  readonly after: string;
}): GraphRow {
  return {
    ...common(change.time, change.number),
    activityDisplayName: 'Update conditional access policy',
    category: 'Policy',
    loggedByService: 'Conditional Access',
    operationType: 'Update',
    targetResources: [
      {
        id: change.policyId,
        displayName: change.policyName,
        type: 'Policy',
        userPrincipalName: null,
        groupType: null,
        modifiedProperties: [
          { displayName: 'ConditionalAccessPolicy', oldValue: change.before, newValue: change.after },
        ],
      },
    ],
  };
}

function common(time: string, number: number): GraphRow {
  return {
    id: `Directory_00000000-0000-4000-8000-00000000a00${number}_${number}`,
    correlationId: `00000000-0000-4000-8000-00000000a00${number}`,
    result: 'success',
    resultReason: '',
    activityDateTime: time,
    initiatedBy: {
      app: null,
      user: {
        id: ADA?.objectId,
        displayName: ADA?.name,
        userPrincipalName: ADA?.userPrincipalName,
        ipAddress: '203.0.113.10',
      },
    },
    additionalDetails: [],
  };
}
