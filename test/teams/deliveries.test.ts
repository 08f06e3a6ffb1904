import type { Activity } from 'botbuilder';
import { InMemoryOnce } from '../../src/store/in-memory';
import { onceEach } from '../../src/teams/deliveries';

function setUp() {
  let now = 0;
  const clock = { now: () => now };
  const once = new InMemoryOnce(clock);
  let runs = 0;
  return {
    deliver: (over: Partial<Activity>, takesMs = 0) =>
      onceEach(
        {
          id: 'a',
          text: 'hello',
          from: { id: '29:x', name: '' },
          conversation: { id: 'c' } as Activity['conversation'],
          ...over,
        },
        { once, briefOnce: once, clock },
        async () => {
          runs += 1;
          now += takesMs;
        },
      ),
    wait: (ms: number) => {
      now += ms;
    },
    runs: () => runs,
  };
}

it('the same ID is one delivery', async () => {
  const { deliver, runs } = setUp();
  await deliver({});
  await deliver({});
  expect(runs()).toBe(1);
});

it('the same words asked again are another', async () => {
  const { deliver, runs } = setUp();
  await deliver({ id: 'a' });
  await deliver({ id: 'b' });
  expect(runs()).toBe(2);
});

it('the same words under a new ID are one delivery after a late answer, for a minute', async () => {
  const { deliver, wait, runs } = setUp();
  await deliver({ id: 'a' }, 11_000);
  await deliver({ id: 'b' });
  expect(runs()).toBe(1);
  wait(60_000);
  await deliver({ id: 'c' });
  expect(runs()).toBe(2);
});

it('the same words while the first is unanswered are one delivery', async () => {
  const { deliver, runs } = setUp();
  await Promise.all([deliver({ id: 'a' }), deliver({ id: 'b' })]);
  expect(runs()).toBe(1);
});

it.each([
  { name: 'another person', over: { id: 'b', from: { id: '29:y', name: '' } } },
  { name: 'another button', over: { id: 'b', value: { verb: 'x' } } },
])('$name is another delivery at the same time', async ({ over }) => {
  const { deliver, runs } = setUp();
  await Promise.all([deliver({ id: 'a' }), deliver(over)]);
  expect(runs()).toBe(2);
});

it('a flood of keys does not grow without end', async () => {
  const once = new InMemoryOnce({ now: () => 0 });
  for (let key = 0; key < 30_000; key += 1) await once.claim(`k${key}`, 1_000);
  expect(await once.claim('k29999', 1_000)).toBe(false);
  expect(await once.claim('k0', 1_000)).toBe(true);
});
