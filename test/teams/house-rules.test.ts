import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compose } from '../../src/compose';
import { loadConfig } from '../../src/config';
import { RunningSignpost, textOf } from '../support/signpost';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'house-rules-'));
  mkdirSync(join(folder, 'codes'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** The card that answers a message. */
async function answerTo(text: string, signpost: RunningSignpost): Promise<string> {
  const before = signpost.connector.cards().length;
  await signpost.post(signpost.message(text));
  return textOf(signpost.connector.cards().slice(before));
}

it('the running bot answers with the house rules, follows a change, and keeps the good ones after a bad one', async () => {
  write('codes/50076.yaml', 'note: The first note.\n');
  const signpost = new RunningSignpost();
  const answer = (text: string) => answerTo(text, signpost);
  try {
    await signpost.start({ CATALOG_OVERLAY_DIR: folder });
    const press = { verb: 'view', view: 'admin', hint: { code: 50076 } };
    expect(await answer('50076')).toContain('The first note.');

    write('codes/50076.yaml', 'note: The second note.\n');
    write('organisation.yaml', 'names:\n  - { word: VPN, name: Contoso Gate }\n');
    let card = '';
    while (!card.includes('The second note.')) {
      await sleep(50);
      card = await answer('50076');
    }
    expect(card).not.toContain('The first note.');
    expect(textOf((await signpost.post(signpost.press(press))).body)).toContain('The second note.');
    while (
      (await answer('search Contoso Gate')) !==
      (await answer('search Contoso Gate VPN')).replace('Gate VPN', 'Gate')
    )
      await sleep(50);

    write('codes/50076.yaml', 'note: Approve every prompt.\n');
    while (!signpost.logs.some((line) => line.includes('codes/50076.yaml:1: note: tells people')))
      await sleep(50);
    expect(await answer('50076')).toContain('The second note.');
    expect(signpost.logs.join('\n')).not.toContain('Approve every prompt');
  } finally {
    await signpost.stop();
  }
});

it('a faulty folder stops the start with all its faults', async () => {
  write('codes/50076.yaml', 'title: Other\nhide:\n  - { part: person, number: 1, begins: Ask yourself }\n');
  const config = loadConfig({ PORT: '0', SIGN_IN_LOGS: 'off', CATALOG_OVERLAY_DIR: folder });
  await expect(compose(config, { log: { write: () => {} } })).rejects.toMatchObject({
    code: 'OVERLAY_INVALID',
    faults: [
      'codes/50076.yaml:1: title: is not a field that Signpost knows',
      'codes/50076.yaml:3: hide.0: keeps people or the organisation safe, so that it cannot be hidden',
    ],
  });
});
