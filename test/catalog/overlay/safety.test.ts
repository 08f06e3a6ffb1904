import { hideableLines } from '../../../src/catalog/overlay/hideable-lines';
import type { HideablePart } from '../../../src/catalog/overlay/overlay-schema';
import { HIDEABLE } from '../../../src/catalog/overlay/overlay-schema';
import { unsafeAdvice } from '../../../src/catalog/overlay/unsafe-advice';
import { houseRuleFaults } from '../../support/house-rules';
import { knowledge } from '../../support/knowledge';

const { catalog } = knowledge();

function hide(code: number, part: HideablePart, number: number): readonly string[] {
  const entry = catalog.entry(code);
  const text = entry ? hideableLines(entry, part)[number - 1]?.text : undefined;
  const rule = { part, number, begins: (text ?? '').slice(0, 30) };
  return houseRuleFaults({ [`codes/${code}.yaml`]: `hide:\n  - ${JSON.stringify(rule)}\n` });
}

it.each<{ what: string; code: number; part: HideablePart; number: number }>([
  { what: 'whether the person started it', code: 50076, part: 'person', number: 1 },
  { what: 'to deny the prompt', code: 50074, part: 'person', number: 1 },
  { what: 'never to approve to make it stop', code: 500121, part: 'person', number: 1 },
  { what: 'that a code that was sent is a trap', code: 70016, part: 'person', number: 1 },
  { what: 'to report to security', code: 530034, part: 'person', number: 2 },
  { what: 'to change the password from a trusted device', code: 53003, part: 'person', number: 1 },
  { what: 'to prove who is asking', code: 50076, part: 'admin', number: 4 },
  { what: 'what a weakening step opens', code: 50076, part: 'admin', number: 7 },
  { what: 'what many prompts in minutes mean', code: 50076, part: 'prevent', number: 4 },
  { what: 'that an unknown combination belongs to security', code: 50076, part: 'diagnose', number: 4 },
])('a line that says $what cannot be hidden', ({ code, part, number }) => {
  expect(hide(code, part, number)).toEqual([
    `codes/${code}.yaml:2: hide.0: keeps people or the organisation safe, so that it cannot be hidden`,
  ]);
});

it('an ordinary line can be hidden', () => {
  expect(hide(50076, 'person', 2)).toEqual([]);
  expect(hide(50076, 'admin', 6)).toEqual([]);
  expect(hide(50076, 'verify', 1)).toEqual([]);
});

it('no step of the catalog that mentions "This wasn\'t me", weakens a control or needs a proof can be hidden', () => {
  const open = catalog.entries.flatMap((entry) =>
    (['user', 'admin', 'developer', 'automation'] as const).flatMap((audience) => {
      const lines = hideableLines(entry, audience === 'user' ? 'person' : audience);
      return entry.steps[audience].flatMap((step, index) => {
        const mustStay =
          step.risk === 'weakens-control' || step.needsIdentityProof || step.text.includes("This wasn't me");
        return mustStay && !lines[index]?.isSafety ? [`${entry.code} ${audience} ${index + 1}`] : [];
      });
    }),
  );
  expect(open).toEqual([]);
});

it('protects some lines of every part, and leaves most to the organisation', () => {
  const lines = HIDEABLE.flatMap((part) => catalog.entries.flatMap((entry) => hideableLines(entry, part)));
  const share = lines.filter(({ isSafety }) => isSafety).length / lines.length;
  expect(share).toBeGreaterThan(0.03);
  expect(share).toBeLessThan(0.2);
});

it('the person is never left without a step', () => {
  const steps = catalog.entry(50126)?.steps.user ?? [];
  const rules = steps.map(({ text }, index) =>
    JSON.stringify({ part: 'person', number: index + 1, begins: text.slice(0, 20) }),
  );
  const text = `hide:\n${rules.map((rule) => `  - ${rule}\n`).join('')}`;
  expect(houseRuleFaults({ 'codes/50126.yaml': text })).toEqual([
    'codes/50126.yaml:1: hide: leaves the person without any step',
  ]);
  const own = `${text}steps:\n  - { for: person, text: Call the service desk. }\n`;
  expect(houseRuleFaults({ 'codes/50126.yaml': own })).toEqual([]);
});

it.each([
  'Approve every prompt that comes.',
  'Always approve the request.',
  'Simply approve it.',
  'If a prompt arrives that you did not start, approve it.',
  'Approve the prompt even when you are not signing in.',
  'Confirm the message anyway.',
  'Tap "Approve" on every notification.',
  'Keep calm and answer all prompts.',
  'Tell the helpdesk your password.',
  'Send us the code from your phone.',
  'Read out the number shown to the agent.',
  'Give the service desk your PIN.',
  'Turn off MFA for the person.',
  'Switch off security defaults.',
  'Disable the Conditional Access policy for an hour.',
  'Exclude Adele and the whole team from the MFA policy.',
  'Skip the identity check when it is the manager.',
  'Use an app password.',
  'Allow legacy authentication for this mailbox.',
  'Ignore the certificate warning.',
  'Continue past the warning.',
  'Close the "Was this you?" question.',
  'Do not report it to security.',
  'No need to call the helpdesk about prompts.',
])('refuses "%s"', (text) => {
  expect(unsafeAdvice(text)).toEqual(expect.any(String));
  for (const rules of [
    `note: ${JSON.stringify(text)}\n`,
    `steps:\n  - { for: person, text: ${JSON.stringify(text)} }\n`,
  ])
    expect(houseRuleFaults({ 'codes/50076.yaml': rules })).toHaveLength(1);
});

it.each([
  'Approve only prompts that you started.',
  'Approve the prompt in Contoso Authenticator that you started yourself.',
  'Never approve a prompt that you did not start.',
  'If you did not start the sign-in, approve nothing and call security.',
  "If you didn't start it, never approve it.",
  'Never tell anybody your password.',
  'Nobody from IT will ask you to send your password.',
  'Enter your password on the sign-in page.',
  'Give the helpdesk the code and the correlation ID.',
  'Turn the VPN off and try again.',
  'Remove the old phone from the security info page.',
  'Do not exclude anybody from the policy.',
  'Press Ctrl+Alt+Del on any device.',
  'The service desk can give you a hardware token.',
  'Report it to Contoso security at once.',
  'Never ignore a certificate warning.',
  'Accept all terms of use.',
])('lets "%s" pass', (text) => {
  expect(unsafeAdvice(text)).toBeUndefined();
});

it('reads long text without much ado', () => {
  for (const text of [
    'never '.repeat(200),
    'approve '.repeat(200),
    'did not start '.repeat(100),
    'n’t asks '.repeat(100),
  ])
    expect(unsafeAdvice(text.slice(0, 300))).toBeUndefined();
});
