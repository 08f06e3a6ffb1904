import type { FilterField, FilterRules } from './parse-filter';

export type GraphVersion = 'v1.0' | 'beta';

const TEXT: FilterField = { literal: 'text', operators: ['eq'] };
const TEXT_START: FilterField = { literal: 'text', operators: ['eq', 'startsWith'] };
const TIME: FilterField = { literal: 'time', operators: ['eq', 'ge', 'le'] };

/** Fields of v1.0 that $filter takes (https://learn.microsoft.com/graph/api/signin-list). */
const SIGN_INS: FilterRules = {
  fields: {
    id: TEXT,
    createdDateTime: TIME,
    correlationId: TEXT,
    userId: TEXT,
    userPrincipalName: TEXT_START,
    userDisplayName: TEXT_START,
    appId: TEXT,
    appDisplayName: TEXT_START,
    ipAddress: TEXT_START,
    'status/errorCode': { literal: 'number', operators: ['eq'] },
    conditionalAccessStatus: TEXT,
  },
  lists: {},
};

const SIGN_INS_BETA: FilterRules = {
  fields: {
    ...SIGN_INS.fields,
    authenticationRequirement: TEXT,
    originalRequestId: TEXT,
    servicePrincipalId: TEXT,
  },
  lists: { signInEventTypes: { '': { literal: 'text', operators: ['eq', 'ne'] } } },
};

export function signInRules(version: GraphVersion): FilterRules {
  return version === 'beta' ? SIGN_INS_BETA : SIGN_INS;
}

/** https://learn.microsoft.com/graph/api/directoryaudit-list */
export const AUDIT_RULES: FilterRules = {
  fields: {
    id: TEXT,
    activityDateTime: TIME,
    activityDisplayName: TEXT_START,
    category: TEXT,
    correlationId: TEXT,
    loggedByService: TEXT,
    result: TEXT,
    'initiatedBy/user/id': TEXT,
    'initiatedBy/user/userPrincipalName': TEXT_START,
    'initiatedBy/app/displayName': TEXT,
  },
  lists: { targetResources: { id: TEXT, displayName: TEXT } },
};

export const REGISTRATION_RULES: FilterRules = {
  fields: {
    id: TEXT,
    userPrincipalName: TEXT,
    isMfaCapable: { literal: 'boolean', operators: ['eq'] },
    isMfaRegistered: { literal: 'boolean', operators: ['eq'] },
  },
  lists: {},
};

export const POLICY_RULES: FilterRules = { fields: { id: TEXT, displayName: TEXT, state: TEXT }, lists: {} };

export const LOCATION_RULES: FilterRules = { fields: { id: TEXT, displayName: TEXT }, lists: {} };

export const ISSUE_RULES: FilterRules = {
  fields: {
    id: TEXT,
    service: TEXT,
    status: TEXT,
    classification: TEXT,
    isResolved: { literal: 'boolean', operators: ['eq'] },
    startDateTime: TIME,
    lastModifiedDateTime: TIME,
  },
  lists: {},
};
