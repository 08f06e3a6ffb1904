import { Tally } from './tally';

const isRight = (reply: string): boolean => reply === 'right';

function tallyOf(replies: readonly string[], accepted = true): Tally {
  const tally = new Tally();
  tally.sent('a', isRight);
  for (const reply of replies) tally.replied('a', reply);
  if (accepted) tally.accepted('a');
  return tally;
}

it.each([
  { name: 'one right reply', replies: ['right'], counts: { right: 1, lost: 0, double: 0, wrong: 0 } },
  { name: 'no reply', replies: [], counts: { right: 0, lost: 1, double: 0, wrong: 0 } },
  { name: 'a wrong reply', replies: ['other'], counts: { right: 0, lost: 0, double: 0, wrong: 1 } },
  {
    name: 'two right replies',
    replies: ['right', 'right'],
    counts: { right: 0, lost: 0, double: 1, wrong: 0 },
  },
  {
    name: 'a right and a wrong one',
    replies: ['right', 'other'],
    counts: { right: 0, lost: 0, double: 1, wrong: 1 },
  },
])('counts $name', ({ replies, counts }) => {
  expect(tallyOf(replies).counts()).toEqual(counts);
});

it('counts a message that the server refused as lost, though a reply came', () => {
  expect(tallyOf(['right'], false).counts()).toEqual({ right: 0, lost: 1, double: 0, wrong: 0 });
});

it('counts a reply to nothing as wrong', () => {
  const tally = tallyOf(['right']);
  tally.replied('b', 'right');
  expect(tally.counts()).toEqual({ right: 1, lost: 0, double: 0, wrong: 1 });
});

it('knows which messages are answered', () => {
  expect(tallyOf(['right']).isAnswered('a')).toBe(true);
  expect(tallyOf(['other']).isAnswered('a')).toBe(false);
  expect(tallyOf([]).isAnswered('b')).toBe(false);
});
