import { join } from 'node:path';
import { createCardRenderer } from '../../src/cards/create-card-renderer';
import { loadTemplates } from '../../src/cards/load-templates';
import { PROJECT_FOLDER } from '../../src/compose/paths';
import type { Answer } from '../../src/core/answer/answer';
import { knowledge } from '../support/knowledge';
import { sampleAnswers } from '../support/sample-answers';
import { textOf } from '../support/signpost';

const NOTHING_LOOKED_UP = 'Nothing was looked up in your organisation.';
const cards = createCardRenderer(loadTemplates(join(PROJECT_FOLDER, 'cards')), knowledge().catalog);

let answers: ReadonlyMap<string, Answer>;
beforeAll(async () => {
  answers = await sampleAnswers();
});

function textOfSample(name: string): string {
  const answer = answers.get(name);
  if (answer === undefined) throw new TypeError(`There is no sample ${name}`);
  return textOf(cards.render(answer));
}

it.each([
  ['unknown', NOTHING_LOOKED_UP],
  ['search', NOTHING_LOOKED_UP],
  ['help', 'It changes nothing in your organisation.'],
  ['welcome', 'It changes nothing in your organisation.'],
  ['about', 'It changes nothing in your organisation.'],
  ['error', 'finds the cause under this reference'],
  ['not-me', 'the same for everybody'],
  ['bundle', 'nothing else was looked up for it'],
  ['bundle-with-personal', 'and from the sign-in log, read just now'],
  ['bundle-without-personal', 'and from the sign-in log, read just now'],
  ['bundle-kept', 'Taken from the card before'],
  ['case', "From the cases of your organisation's helpdesk."],
  ['case-details', 'helpdesk and its sign-in log.'],
  ['cases', "From the cases of your organisation's helpdesk."],
  ['gate-exception', 'Kept with it: your object ID'],
  ['exceptions', 'From the records of the helpdesk.'],
  ['my-sign-ins', 'the rest from the sign-in log'],
  ['my-sign-ins-none', 'From the catalog that Signpost carries.'],
  ['worked-verified', 'the rest from the sign-in log'],
  ['my-data', 'From what Signpost keeps about you.'],
  ['methods', 'read just now'],
  ['methods-none', 'for those who may see it'],
  ['service-health-none', 'for those who may see it'],
])('under %s stands what it is from', (name, footer) => {
  expect(textOfSample(name)).toContain(footer);
});

/** Kinds that are made of the catalog and the paste, as long as the sign-in log has no part in them. */
const FROM_CATALOG = new Set<Answer['kind']>([
  'several',
  'candidates',
  'known',
  'unknown',
  'ids',
  'nothing',
  'otherProduct',
  'related',
  'search',
  'compareMissing',
  'playbooks',
]);

it('no card says that nothing was looked up where something else than the catalog had its part', () => {
  const untrue = [...answers].flatMap(([name, answer]) => {
    const isPlain = FROM_CATALOG.has(answer.kind) && !('evidence' in answer);
    return !isPlain && textOfSample(name).includes(NOTHING_LOOKED_UP) ? [name] : [];
  });
  expect(untrue).toEqual([]);
});
