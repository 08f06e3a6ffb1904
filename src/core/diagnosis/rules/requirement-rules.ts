import { nameOf } from '../policies';
import type { Observed, Rule } from './rule';
import { logFact } from './rule';

/** The requirement source as a fact. What was asked for and given is no cause, so a met policy states nothing. */
export const REQUIREMENT_RULES: readonly Rule[] = [
  ({ source, event }: Observed) => {
    switch (source.kind) {
      case 'policy':
        return source.isMet
          ? undefined
          : logFact('requirementFromPolicy', `${nameOf(source.policies)} asked for it`, event);
      case 'risk':
        return logFact('requirementFromRisk', 'the risk of the sign-in or the account decided', event);
      case 'perUserMfa':
        return logFact(
          'requirementFromPerUserMfa',
          'the per-user setting for multifactor authentication asked for it',
          event,
        );
      case 'securityDefaults':
        return logFact('requirementFromSecurityDefaults', 'security defaults asked for it', event);
      case 'mandatoryMfa':
        return logFact(
          'mandatoryMfa',
          "the app itself asked, not a policy, and it is one that falls under Microsoft's own requirement",
          event,
        );
      case 'app':
        return logFact('requirementFromApp', 'the app itself asked for it', event);
      case 'federated':
      case 'none':
      case 'unknown':
        return undefined;
    }
  },
];
