import type { SignInEvent } from '../../sign-in-event';
import { DEVICE_CODES, SEVERAL_REASONS_CODES } from '../code-groups';
import { DEVICE_CONTROL, failedBecauseOf, failedOn, nameOf } from '../policies';
import type { Rule } from './rule';
import { logFact, rule } from './rule';

/** Device state, stated only where a device was asked about: most sign-ins show none, and that is no fault. */
export const DEVICE_RULES: readonly Rule[] = [
  rule(
    'deviceNotCompliant',
    'the device is known, but does not count as compliant',
    ({ event }) =>
      showsDevice(event) &&
      event.device?.isCompliant === false &&
      (event.errorCode === 53000 || failedOn(event, /compliantdevice/i).length > 0),
  ),
  rule(
    'deviceNotRegistered',
    'the sign-in showed no registered device',
    ({ event }) => isAskedForDevice(event) && event.device !== undefined && !showsDevice(event),
  ),
  rule(
    'deviceNotHybridJoined',
    'the device is not hybrid joined',
    ({ event }) =>
      (event.errorCode === 53001 || failedOn(event, /domainjoineddevice/i).length > 0) &&
      !/hybrid/i.test(event.device?.trustType ?? ''),
  ),
  rule('deviceDisabled', 'the device is disabled in the directory', ({ event }) =>
    [135011, 130007].includes(event.errorCode),
  ),
  ({ event }) => {
    const onPlatform = failedBecauseOf(event, /^devicePlatform$/i);
    return onPlatform.length > 0
      ? logFact('unsupportedPlatform', `${nameOf(onPlatform)} looks at the system of the device`, event)
      : undefined;
  },
];

/** True where the device proved who it is: only then the log knows how it is joined. */
function showsDevice({ device }: SignInEvent): boolean {
  return Boolean(device?.trustType);
}

function isAskedForDevice(event: SignInEvent): boolean {
  return (
    DEVICE_CODES.has(event.errorCode) ||
    SEVERAL_REASONS_CODES.has(event.errorCode) ||
    failedOn(event, DEVICE_CONTROL).length > 0
  );
}
