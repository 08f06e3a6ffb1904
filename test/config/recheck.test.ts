import { readRecheckSeconds } from '../../src/config/recheck';

function read(value: string | undefined): { seconds: readonly number[]; faults: string[] } {
  const faults: string[] = [];
  return { seconds: readRecheckSeconds(value, faults), faults };
}

it('reads rising seconds, and has the usual ones without a value', () => {
  expect(read('5, 10,20')).toEqual({ seconds: [5, 10, 20], faults: [] });
  expect(read(undefined)).toEqual({ seconds: [60, 180, 900, 3_600], faults: [] });
});

it.each(['0', '10,5', '5,5', '1,,2', 'soon', '1.5', '99999', '1,2,3,4,5,6,7,8,9,10,11'])(
  'refuses "%s"',
  (value) => {
    expect(read(value).faults).toEqual([expect.stringMatching(/^RECHECK_SECONDS: /)]);
  },
);
