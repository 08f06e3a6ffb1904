import type { Catalog } from '../../../src/core/ports';
import { catalogWithHouse } from '../../support/house-rules';
import { knowledge } from '../../support/knowledge';

const { catalog: base } = knowledge();

const stepsOf = (catalog: Catalog, code: number, audience: 'user' | 'admin'): readonly string[] =>
  catalog.entry(code)?.steps[audience].map(({ text }) => text) ?? [];

it('puts added steps where they belong, marked, and takes hidden ones out', () => {
  const catalog = catalogWithHouse({
    'codes/50076.yaml': [
      'steps:',
      '  - { for: person, text: At the end. }',
      '  - { for: person, text: After the first., after: 1 }',
      '  - { for: person, text: Before the third., before: 3 }',
      'hide:',
      '  - { part: person, number: 3, begins: Answer the prompt }',
      '',
    ].join('\n'),
    'families/mfa.yaml': 'steps:\n  - { for: person, text: From the family. }\n',
  });
  const [first, second, , fourth] = stepsOf(base, 50076, 'user');
  expect(stepsOf(catalog, 50076, 'user')).toEqual([
    first,
    'After the first.',
    second,
    'Before the third.',
    fourth,
    'From the family.',
    'At the end.',
  ]);
  const marked = catalog.entry(50076)?.steps.user.filter(({ isHouse }) => isHouse);
  expect(marked).toHaveLength(4);
});

it('numbers are those of the catalog, also where several lines are hidden', () => {
  const catalog = catalogWithHouse({
    'codes/50076.yaml':
      'hide:\n  - { part: verify, number: 2, begins: "An automation\'s runs" }\n  - { part: verify, number: 1, begins: The person gets in }\n  - { part: prevent, number: 1, begins: Try a new policy }\n  - { part: tip, begins: The error answer }\n',
  });
  expect(catalog.entry(50076)).toMatchObject({ verify: [], prevent: base.entry(50076)?.prevent.slice(1) });
  expect(catalog.entry(50076)?.tip).toBeUndefined();
  expect(catalog.entry(50074)).toEqual(base.entry(50074));
});

it('gives each code the notes, pages and names that concern it', () => {
  const catalog = catalogWithHouse({
    'organisation.yaml':
      'hosts: [help.contoso.example]\nportals:\n  - { title: All, url: https://help.contoso.example/ }\n  - { title: Devices, url: https://help.contoso.example/devices, for: [device-state] }\n  - { title: One, url: https://help.contoso.example/one, for: [50076, 18000] }\nnames:\n  - { word: VPN, name: Contoso Gate }\n',
    'codes/50076.yaml': 'note: Of the code.\n',
    'families/mfa.yaml': 'note: Of the family.\n',
  });
  expect(catalog.entry(50076)?.house).toEqual({
    notes: ['Of the family.', 'Of the code.'],
    names: [],
    portals: [
      { title: 'All', url: 'https://help.contoso.example/' },
      { title: 'One', url: 'https://help.contoso.example/one' },
    ],
  });
  expect(catalog.entry(50053)?.house?.names).toEqual([{ word: 'VPN', name: 'Contoso Gate' }]);
  const device = base.entries.find(({ family }) => family === 'device-state');
  expect(catalog.entry(device?.code ?? 0)?.house?.portals.map(({ title }) => title)).toEqual([
    'All',
    'Devices',
  ]);
  expect(catalog.known(18000)?.house?.portals.map(({ title }) => title)).toEqual(['All', 'One']);
});

it('a code that is only known shows steps for the person among its notes', () => {
  const catalog = catalogWithHouse({
    'codes/18000.yaml': 'note: We know it.\nsteps:\n  - { for: person, text: Call the service desk. }\n',
  });
  expect(catalog.known(18000)?.house).toEqual({
    notes: ['We know it.', 'Call the service desk.'],
    names: [],
    portals: [],
  });
});

it('leaves the catalog below as it was, and changes nothing where there are no rules', () => {
  const before = JSON.stringify([base.entries, base.knownCodes]);
  const catalog = catalogWithHouse();
  expect(catalog.entry(50076)).not.toEqual(base.entry(50076));
  expect(JSON.stringify([base.entries, base.knownCodes])).toBe(before);
  const empty = catalogWithHouse({});
  expect(empty.entries).toEqual(base.entries);
  expect(empty.knownCodes).toEqual(base.knownCodes);
  expect(empty.house).toEqual({ names: [] });
});
