import type { CodeTotal } from '../../../src/core/feedback/counted-event';
import { explainCodes } from '../../../src/flows/answer-message';
import { createAskedTally } from '../../../src/flows/feedback/asked-tally';
import { createLogger } from '../../../src/logging/create-logger';
import { knowledge } from '../../support/knowledge';

const answer = (code: number) => explainCodes([code], 'personal', knowledge());

it('writes what was noted in one statement, and nothing twice', async () => {
  const writes: (readonly CodeTotal[])[] = [];
  const tally = createAskedTally(
    { addAll: async (_, totals) => void writes.push(totals) },
    createLogger('silent'),
  );
  for (const code of [50076, 50126, 50076, 18000, 9876543]) tally.note(answer(code));
  tally.note({ kind: 'welcome' });
  expect(writes).toEqual([]);
  await tally.flush();
  await tally.flush();
  expect(writes).toEqual([
    [
      { code: 50076, total: 2 },
      { code: 50126, total: 1 },
      { code: 18000, total: 1 },
    ],
  ]);
});

it('keeps what could not be written for the next time', async () => {
  const writes: (readonly CodeTotal[])[] = [];
  let isBroken = true;
  const addAll = async (_: string, totals: readonly CodeTotal[]): Promise<void> => {
    if (isBroken) throw new Error('locked');
    writes.push(totals);
  };
  const tally = createAskedTally({ addAll }, createLogger('silent'));
  tally.note(answer(50076));
  await tally.flush();
  isBroken = false;
  tally.note(answer(50076));
  await tally.flush();
  expect(writes).toEqual([[{ code: 50076, total: 2 }]]);
});
