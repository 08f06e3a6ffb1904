import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
}

const lock = JSON.parse(readFileSync(join(__dirname, '..', 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Lowest versions without a known hole; see the advisories named. No audit service is asked at test time. */
const FLOORS: Readonly<Record<string, { readonly version: string; readonly why: string }>> = {
  axios: { version: '1.16.0', why: 'request forgery and header advisories of 2025 and 2026' },
  jws: { version: '4.0.1', why: 'CVE-2025-65945, signature check' },
  jsonwebtoken: { version: '9.0.3', why: 'brings jws 4.0.1' },
  'find-my-way': { version: '8.2.2', why: 'CVE-2024-45813, slow patterns' },
  send: { version: '0.19.0', why: 'CVE-2024-43799, template injection' },
  qs: { version: '6.14.1', why: 'CVE-2025-15284, array limit' },
  ws: { version: '7.5.10', why: 'CVE-2024-37890, header count' },
  dompurify: { version: '3.2.4', why: 'CVE-2025-26791, mutation' },
  'markdown-it': { version: '12.3.2', why: 'CVE-2022-21670, quadratic input' },
  lodash: { version: '4.17.21', why: 'CVE-2021-23337, template injection' },
};

function isBelow(version: string, floor: string): boolean {
  const parts = (text: string) => text.split(/[.-]/).slice(0, 3).map(Number);
  const [have, want] = [parts(version), parts(floor)];
  const index = have.findIndex((part, at) => part !== want[at]);
  return index >= 0 && (have[index] ?? 0) < (want[index] ?? 0);
}

it('no locked package is below its floor', () => {
  const low = packages.flatMap(([path, { version = '' }]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    const floor = FLOORS[name];
    return floor && isBelow(version, floor.version)
      ? [`${path} ${version}: at least ${floor.version} (${floor.why})`]
      : [];
  });
  expect(low).toEqual([]);
});

it('every locked package has an integrity hash, and no address', () => {
  expect(packages.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
  expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

it.each([
  { have: '1.15.9', floor: '1.16.0', below: true },
  { have: '1.16.0', floor: '1.16.0', below: false },
  { have: '2.0.0', floor: '1.16.0', below: false },
])('$have against $floor is below: $below', ({ have, floor, below }) => {
  expect(isBelow(have, floor)).toBe(below);
});
