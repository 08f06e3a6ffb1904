import { accountDisabled } from './account-disabled';
import { accountLocked } from './account-locked';
import { accountNotFound } from './account-not-found';
import { addressBlocked } from './address-blocked';
import { agentIdentity } from './agent-identity';
import { appSetUp } from './app-set-up';
import { blockedByPolicy } from './blocked-by-policy';
import { consent } from './consent';
import { consentByAdmin } from './consent-by-admin';
import { denied } from './denied';
import { device } from './device';
import { leftOpen } from './left-open';
import { lockedOrBadAddress } from './locked-or-bad-address';
import { noFault } from './no-fault';
import { noPromptPossible } from './no-prompt-possible';
import { notAssigned } from './not-assigned';
import { notCompleted } from './not-completed';
import { notDelivered } from './not-delivered';
import { notRegistered } from './not-registered';
import { oldProgram } from './old-program';
import { otherOrganisation } from './other-organisation';
import { overlapping } from './overlapping';
import { passed } from './passed';
import { passwordExpired } from './password-expired';
import { passwordWrong } from './password-wrong';
import { pause } from './pause';
import { proofMissing } from './proof-missing';
import { proofNotPassedOn } from './proof-not-passed-on';
import { reportedAsFraud } from './reported-as-fraud';
import { risk } from './risk';
import { serviceTrouble } from './service-trouble';
import { sessionEnded } from './session-ended';
import { stillOpen } from './still-open';
import { strongerMethod } from './stronger-method';
import { termsOpen } from './terms-open';
import { timedOut } from './timed-out';
import { unknown } from './unknown';
import type { Verdict } from './verdict';
import type { VerdictId } from './verdict-id';
import { wrongAccount } from './wrong-account';
import { wrongCode } from './wrong-code';

/** Every verdict by its name. */
export const VERDICTS: Readonly<Record<VerdictId, Verdict>> = {
  passed,
  noFault,
  pause,
  denied,
  reportedAsFraud,
  timedOut,
  wrongCode,
  notDelivered,
  overlapping,
  notCompleted,
  stillOpen,
  leftOpen,
  termsOpen,
  strongerMethod,
  noPromptPossible,
  oldProgram,
  agentIdentity,
  notRegistered,
  proofNotPassedOn,
  proofMissing,
  blockedByPolicy,
  otherOrganisation,
  device,
  passwordWrong,
  passwordExpired,
  accountLocked,
  addressBlocked,
  lockedOrBadAddress,
  accountDisabled,
  accountNotFound,
  wrongAccount,
  notAssigned,
  appSetUp,
  consent,
  consentByAdmin,
  sessionEnded,
  risk,
  serviceTrouble,
  unknown,
};
