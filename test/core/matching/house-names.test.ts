import { hasWords } from '../../../src/core/matching/has-words';
import { withHouseNames } from '../../../src/core/matching/with-house-names';
import { knowledge } from '../../support/knowledge';

const NAMES = [{ word: 'VPN', name: 'Contoso Gate' }];

it.each([
  { text: 'Contoso Gate is down', is: true },
  { text: 'without CONTOSO GATE, it works', is: true },
  { text: '(contoso gate)', is: true },
  { text: 'contoso gateway', is: false },
  { text: 'my-contoso gate2 contoso gate', is: true },
  { text: 'ücontoso gate', is: false },
  { text: '', is: false },
])('finds whole words only: "$text"', ({ text, is }) => {
  expect(hasWords(text, 'Contoso Gate')).toBe(is);
});

it('people find by the name of the organisation what the catalog calls otherwise', () => {
  const index = knowledge().index();
  const housed = withHouseNames(index, NAMES);
  expect(housed.search('Contoso Gate', 5)).toEqual(index.search('Contoso Gate VPN', 5));
  expect(housed.search('Contoso Gate', 5)).not.toEqual(index.search('Contoso Gate', 5));
  const described = 'blocked since I switched Contoso Gate on, account locked';
  expect(housed.bySymptom(described)).toEqual(index.bySymptom(`${described} VPN`));
});

it('other words are looked up as before', () => {
  const index = knowledge().index();
  const housed = withHouseNames(index, NAMES);
  for (const text of ['guest cannot get in', 'my account is locked']) {
    expect(housed.search(text, 5)).toEqual(index.search(text, 5));
    expect(housed.bySymptom(text)).toEqual(index.bySymptom(text));
  }
  expect(withHouseNames(index, [])).toBe(index);
});
