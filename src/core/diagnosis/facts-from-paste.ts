import type { Reading } from '../reading/reading';
import type { Fact } from './evidence';
import { COMMAND_LINE_CLIENTS } from './known-clients';

/** What silent token calls are called in MSAL for JavaScript, .NET and Python, and on the wire. */
const SILENT_CALLS = ['acquireTokenSilent', 'AcquireTokenSilent', 'acquire_token_silent', 'prompt=none'];

type Rule = (reading: Reading) => Fact | undefined;

const RULES: readonly Rule[] = [
  ({ policyIds }) =>
    policyIds.length > 0
      ? {
          name: 'requirementFromPolicy',
          source: 'paste',
          text: 'the paste names the policy that was not met',
        }
      : undefined,
  ({ applicationId }) => {
    const client = applicationId === undefined ? undefined : COMMAND_LINE_CLIENTS[applicationId];
    return client === undefined
      ? undefined
      : { name: 'commandLineClient', source: 'paste', text: `the application is ${client}` };
  },
  ({ user }) =>
    user !== undefined && /#EXT#/i.test(user)
      ? { name: 'guestUser', source: 'paste', text: 'the account is a guest of this organisation' }
      : undefined,
  ({ words }) =>
    /grant_type[ =:]{1,3}password\b/i.test(words)
      ? { name: 'ropc', source: 'paste', text: 'the request sent a user name and password itself' }
      : undefined,
  ({ words }) =>
    SILENT_CALLS.some((call) => words.includes(call))
      ? { name: 'silentRequest', source: 'paste', text: 'the request was a silent one' }
      : undefined,
];

/** What the paste itself says about the attempt, in a fixed order. */
export function factsFromPaste(reading: Reading): Fact[] {
  return RULES.flatMap((rule) => rule(reading) ?? []);
}
