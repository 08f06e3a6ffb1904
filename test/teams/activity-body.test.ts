import type { Activity } from 'botbuilder';
import fc from 'fast-check';
import { deepFreeze } from '../../src/cards/skeletons';
import { bodyOf } from '../../src/teams/activity-body';

const CARD = 'application/vnd.microsoft.card.adaptive';

const message = (content: unknown, over: Partial<Activity> = {}): Partial<Activity> => ({
  type: 'message',
  summary: 'A "summary" – with signs',
  attachments: [{ contentType: CARD, content }],
  ...over,
});

const written = (activity: Partial<Activity>): unknown => JSON.parse(bodyOf(activity).toString('utf8'));
const plain = (activity: Partial<Activity>): unknown => JSON.parse(JSON.stringify(activity));

it.each<[string, Partial<Activity>]>([
  ['a card', message({ type: 'AdaptiveCard', version: '1.5', body: [{ text: 'Ä🔑' }, { text: 'b' }] })],
  ['a card with actions', message({ body: [{ text: 'a' }], actions: [{ title: 'x' }], $schema: 'y' })],
  ['a card without elements', message({ type: 'AdaptiveCard', body: [] })],
  ['a card without a body', message({ type: 'AdaptiveCard' })],
  ['an attachment that is no card', message('text')],
  [
    'a content before its type',
    message({}, { attachments: [{ content: { body: [{}] }, contentType: CARD }] }),
  ],
  ['two attachments', message({ body: [] }, { attachments: [{ contentType: 'a' }, { contentType: 'b' }] })],
  ['no attachment', { type: 'typing' }],
  ['fields that are undefined', message({ body: [{ text: undefined }] }, { text: undefined as never })],
])('%s is written as JSON would write it', (_, activity) => {
  expect(written(activity)).toEqual(plain(activity));
});

it('writes any card as JSON would, frozen or not, the second time too', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), fc.boolean(), (body, isFrozen) => {
      const elements = isFrozen ? deepFreeze(body) : body;
      const activity = message({ type: 'AdaptiveCard', body: elements });
      expect(written(activity)).toEqual(plain(activity));
      expect(written(activity)).toEqual(plain(activity));
    }),
  );
});

it('notices what changed in an element that is not frozen', () => {
  const element = { text: 'before' };
  expect(written(message({ body: [element] }))).toMatchObject({
    attachments: [{ content: { body: [element] } }],
  });
  element.text = 'after';
  expect(JSON.stringify(written(message({ body: [element] })))).toContain('after');
});
