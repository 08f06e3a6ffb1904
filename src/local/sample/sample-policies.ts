import type { GraphRow } from '../graph/graph-message';
import { ALLOWED_COUNTRIES } from './sample-locations';

interface Brief {
  readonly id: string;
  readonly name: string;
  readonly controls: readonly string[];
  readonly conditions?: GraphRow;
  readonly state?: string;
  readonly changed?: string;
}

/** Names, IDs and controls as the rows of sign-ins.json have them. */
const BRIEFS: readonly Brief[] = [
  {
    id: '1d3f0b6a-7c58-4c1f-9b0e-0a7d5f2e4c11',
    name: 'CA010 - Require MFA for all users',
    controls: ['mfa'],
    changed: '2026-11-20T07:05:20Z',
  },
  {
    id: '2e4a1c7b-8d69-4d20-8c1f-1b8e603f5d22',
    name: 'CA020 - Block sign-ins outside allowed countries',
    controls: ['block'],
    conditions: {
      locations: {
        includeLocations: ['All'],
        excludeLocations: [ALLOWED_COUNTRIES],
      },
    },
    changed: '2026-11-20T06:31:12Z',
  },
  {
    id: '3f5b2d8c-9e7a-4e31-8d20-2c9f71405e33',
    name: 'CA030 - Require compliant device for Exchange and SharePoint',
    controls: ['compliantDevice'],
  },
  {
    id: '406c3e9d-af8b-4f42-9e31-3da082516f44',
    name: 'CA040 - Block high sign-in risk',
    controls: ['block'],
    conditions: { signInRiskLevels: ['high'] },
  },
  {
    id: '517d4fae-b09c-4053-8f42-4eb193627055',
    name: 'CA050 - Accept terms of use (guests and staff)',
    controls: [],
  },
  {
    id: '628e50bf-c1ad-4164-9053-5fc2a4738166',
    name: 'CA060 - Secure security info registration',
    controls: ['mfa'],
    conditions: { applications: { includeUserActions: ['urn:user:registersecurityinfo'] } },
  },
  {
    id: '739f61c0-d2be-4275-8164-60d3b5849277',
    name: 'CA900 (report-only) - Phishing-resistant MFA for admins',
    controls: ['mfa'],
    state: 'enabledForReportingButNotEnforced',
  },
];

/** https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy */
export const SAMPLE_POLICIES: readonly GraphRow[] = BRIEFS.map((brief) => ({
  id: brief.id,
  displayName: brief.name,
  templateId: null,
  createdDateTime: '2025-02-11T09:30:00Z',
  modifiedDateTime: brief.changed ?? '2025-10-02T13:15:00Z',
  state: brief.state ?? 'enabled',
  conditions: {
    clientAppTypes: ['all'],
    signInRiskLevels: [],
    userRiskLevels: [],
    applications: { includeApplications: ['All'], excludeApplications: [], includeUserActions: [] },
    users: { includeUsers: ['All'], excludeUsers: [], includeGroups: [], excludeGroups: [] },
    platforms: null,
    locations: null,
    ...brief.conditions,
  },
  grantControls: {
    operator: 'OR',
    builtInControls: brief.controls,
    customAuthenticationFactors: [],
    termsOfUse: brief.controls.length === 0 ? ['0d8c5c39-7a64-4f0e-9a7d-6f1b2e3c4d50'] : [],
    authenticationStrength: null,
  },
  sessionControls: null,
}));

/** Off, as it must be where Conditional Access policies are on. */
export const SECURITY_DEFAULTS: GraphRow = {
  id: '00000000-0000-0000-0000-000000000005',
  displayName: 'Security Defaults',
  description: 'Security defaults is a set of basic identity security mechanisms recommended by Microsoft.',
  isEnabled: false,
};
