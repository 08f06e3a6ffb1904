import { join } from 'node:path';
import { checkCatalog } from '../../src/catalog/check-catalog';
import { createCatalog } from '../../src/catalog/create-catalog';
import { readCatalogFolder } from '../../src/catalog/read-catalog-folder';
import { SLOTS } from '../../src/core/answer/slots';
import { readText } from '../../src/core/reading/read-text';

const data = readCatalogFolder(join(__dirname, '..', '..', 'src', 'catalog'));
const catalog = createCatalog(data);
const today = new Date().toISOString().slice(0, 10);

it('every rule of the catalog holds over every file', () => {
  const { faults, warnings } = checkCatalog(data, {
    today,
    readPrimary: (paste) => readText(paste).codes[0],
  });
  if (warnings.length > 0) console.warn(warnings.join('\n'));
  expect(faults).toEqual([]);
});

it('every slot of a sentence can be filled', () => {
  const slots = data.entries.flatMap(({ says }) =>
    [...says.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]),
  );
  expect(slots.filter((slot) => slot === undefined || !SLOTS.includes(slot))).toEqual([]);
});

it('the entries that people meet most are written in full', () => {
  const full = data.entries.filter(({ depth }) => depth === 'full').map(({ code }) => code);
  const most = [
    50074, 50076, 50079, 50072, 50078, 500121, 50158, 53004, 50126, 50034, 50053, 50055, 50056, 50057, 50144,
    51004,
  ];
  expect(most.filter((code) => !full.includes(code))).toEqual([]);
});

it('steps that weaken a control never stand beside mandatory MFA alone', () => {
  const weakening = data.entries.flatMap(({ code, steps, causes }) =>
    [...steps.admin, ...steps.automation, ...steps.developer]
      .filter(
        ({ risk, fixes }) =>
          risk === 'weakens-control' &&
          fixes.some((id) => causes.find((cause) => cause.id === id)?.supportedBy.includes('mandatoryMfa')),
      )
      .map(() => code),
  );
  expect(weakening).toEqual([]);
});

describe('the checker', () => {
  const check = (change: (copy: typeof data) => void): string[] => {
    const copy = structuredClone(data);
    change(copy);
    return [...checkCatalog(copy, { today, readPrimary: (paste) => readText(paste).codes[0] }).faults];
  };
  type Writable<T> = { -readonly [K in keyof T]: T[K] };
  const entry = (copy: typeof data, code = 50076) => {
    const found = copy.entries.find((each) => each.code === code);
    if (!found) throw new TypeError(`no entry ${code}`);
    return found as Writable<typeof found>;
  };

  it.each<{ name: string; change: (copy: typeof data) => void; fault: RegExp }>([
    {
      name: 'a link to a foreign host',
      change: (copy) => Object.assign(copy.links[0] ?? {}, { url: 'https://mfasetup.example.com/' }),
      fault: /not on the allow-list/,
    },
    {
      name: 'a reference that does not exist',
      change: (copy) => {
        entry(copy).references = ['no-such'];
      },
      fault: /no-such is not in links/,
    },
    {
      name: 'a banned phrase',
      change: (copy) => {
        entry(copy).meaning = 'This could not be generated due to an error.';
      },
      fault: /could not be generated/,
    },
    {
      name: 'two entries with one meaning',
      change: (copy) => {
        entry(copy).meaning = entry(copy, 50074).meaning;
      },
      fault: /same meaning/,
    },
    {
      name: 'two entries with one phrase',
      change: (copy) => {
        entry(copy).phrases = entry(copy, 50126).phrases;
      },
      fault: /same phrase/,
    },
    {
      name: 'an actor without steps',
      change: (copy) => {
        entry(copy).steps = { ...entry(copy).steps, admin: [] };
      },
      fault: /admin has to act but has no steps/,
    },
    {
      name: 'a weakening step for the person',
      change: (copy) => {
        const step = entry(copy).steps.admin.at(-1);
        if (step) entry(copy).steps = { ...entry(copy).steps, user: [step] };
      },
      fault: /step for the person weakens/,
    },
    {
      name: 'a review in the future',
      change: (copy) => {
        entry(copy).reviewed = '2999-01-01';
      },
      fault: /in the future/,
    },
    {
      name: 'an old review',
      change: (copy) => {
        entry(copy).reviewed = '2020-01-01';
      },
      fault: /days ago/,
    },
    {
      name: 'a sample of another code',
      change: (copy) => {
        entry(copy).sample = 'AADSTS50011: x';
      },
      fault: /not read back/,
    },
    {
      name: 'a one-way confusion',
      change: (copy) => {
        entry(copy, 50074).confusedWith = [];
      },
      fault: /does not point back/,
    },
    {
      name: 'too few symptoms',
      change: (copy) => {
        entry(copy).symptoms = [];
      },
      fault: /0 symptoms/,
    },
  ])('finds $name', ({ change, fault }) => {
    expect(check(change).join('\n')).toMatch(fault);
  });
});

it('looks up without regard to case', () => {
  expect(catalog.related('oauth', 'Invalid_Grant')?.id).toBe('invalid_grant');
});
