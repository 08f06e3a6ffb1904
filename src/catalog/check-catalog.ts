import type { CatalogEntry, Step } from '../core/entry';
import { AUDIENCES } from '../core/entry';
import type { CatalogData } from './catalog-data';
import { similarPairs } from './similarity';

/** Hosts that a link or a portal path may point to. */
export const ALLOWED_HOSTS = [
  'admin.microsoft.com',
  'aka.ms',
  'entra.microsoft.com',
  'intune.microsoft.com',
  'learn.microsoft.com',
  'login.microsoftonline.com',
  'myaccount.microsoft.com',
  'myapps.microsoft.com',
  'mysignins.microsoft.com',
  'portal.azure.com',
  'support.microsoft.com',
];

const BANNED_PHRASES = [
  'could not be generated',
  'perform necessary actions',
  'tbd',
  'lorem ipsum',
  'azure active directory',
  'azure ad ',
  'please note',
];

/** Similarity above this makes two entries the same text (share of word triples). */
export const MAX_SIMILARITY = 0.5;

const REVIEW_WARN_DAYS = 180;
const REVIEW_FAIL_DAYS = 365;

export interface CatalogCheck {
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Every rule of the catalog that its schema cannot express, over all entries at once.
 * `readPrimary` reads a paste and returns its first code; `today` is YYYY-MM-DD.
 * `oneWayPairs` lists confusions ("50076>53004") whose other side is still to be written; a stale one is a fault.
 */
export function checkCatalog(
  data: CatalogData,
  options: {
    today: string;
    readPrimary: (paste: string) => number | undefined;
    oneWayPairs?: readonly string[];
    sharedPhrases?: readonly string[];
  },
): CatalogCheck {
  const faults: string[] = [];
  const warnings: string[] = [];
  const byCode = new Map(data.entries.map((entry) => [entry.code, entry]));
  const exists = new Set([...byCode.keys(), ...data.known.map((known) => known.code)]);
  const links = new Map(data.links.map((link) => [link.key, link]));
  const paths = new Set(data.paths.map((path) => path.key));
  const playbooks = new Set(data.playbooks.map((playbook) => playbook.id));
  const fault = (where: string, what: string) => faults.push(`${where}: ${what}`);

  for (const { key, url } of [...data.links, ...data.paths]) {
    const { protocol, hostname, username } = new URL(url);
    if (protocol !== 'https:' || username !== '') fault(`link ${key}`, 'must be https');
    if (!ALLOWED_HOSTS.includes(hostname)) fault(`link ${key}`, `host ${hostname} is not on the allow-list`);
  }

  const checkKeys = (where: string, references: readonly string[], playbookIds: readonly string[] = []) => {
    for (const key of references) if (!links.has(key)) fault(where, `reference ${key} is not in links.yaml`);
    for (const id of playbookIds) if (!playbooks.has(id)) fault(where, `playbook ${id} does not exist`);
  };
  const checkCodes = (where: string, codes: readonly number[]) => {
    for (const code of codes)
      if (!exists.has(code)) fault(where, `code ${code} is neither an entry nor known`);
  };

  for (const entry of data.entries) {
    const where = `entries/${entry.code}.yaml`;
    checkKeys(where, entry.references, entry.playbooks);
    checkCodes(where, entry.related);
    if (entry.references.length === 0) fault(where, 'has no reference');
    if (entry.asksFirst && !entry.askWasThisYou) fault(where, 'asks first, but does not offer askWasThisYou');
    checkSteps(where, entry, paths, fault);
    checkSections(where, entry, fault);
    checkReview(where, entry, options.today, fault, (text) => warnings.push(text));
    if (options.readPrimary(entry.sample) !== entry.code)
      fault(where, 'its sample is not read back to its code first');
    for (const { code } of entry.confusedWith) {
      const pair = `${entry.code}>${code}`;
      const back = byCode.get(code)?.confusedWith.some((other) => other.code === entry.code) ?? false;
      const waived = options.oneWayPairs?.includes(pair) ?? false;
      if (!back && !waived) fault(where, `${code} in confusedWith does not point back`);
      if (back && waived) fault(where, `${pair} points both ways now: take it off the waiting list`);
    }
  }
  for (const guide of data.compare) {
    const where = `compare/${guide.id}.yaml`;
    checkKeys(where, guide.references);
    for (const code of guide.codes) if (!byCode.has(code)) fault(where, `code ${code} has no entry`);
    for (const { code } of guide.rows)
      if (!guide.codes.includes(code)) fault(where, `row ${code} is not one of its codes`);
    for (const code of guide.codes)
      if (!guide.rows.some((row) => row.code === code)) fault(where, `code ${code} has no row`);
    for (const { pair } of guide.questions)
      for (const code of pair)
        if (!guide.codes.includes(code)) fault(where, `question about ${code}, not one of its codes`);
  }
  for (const playbook of data.playbooks) {
    const where = `playbooks/${playbook.id}.yaml`;
    checkKeys(where, playbook.references);
    checkCodes(where, playbook.codes);
    for (const { path } of playbook.steps)
      if (path && !paths.has(path)) fault(where, `path ${path} is not in paths.yaml`);
  }
  for (const related of data.related) checkCodes(`related/${related.family} ${related.id}`, related.codes);

  checkWording(data, fault);
  checkUnique(data, options.sharedPhrases ?? [], fault);
  for (const { a, b, similarity } of similarPairs(data.entries, 10)) {
    if (similarity >= MAX_SIMILARITY)
      fault(`entries/${a}.yaml`, `says the same as ${b} (${similarity.toFixed(2)} of word triples)`);
  }
  return { faults, warnings };
}

type Fault = (where: string, what: string) => void;

function checkSteps(where: string, entry: CatalogEntry, paths: ReadonlySet<string>, fault: Fault): void {
  const causeIds = new Set(entry.causes.map((cause) => cause.id));
  for (const audience of AUDIENCES) {
    for (const step of entry.steps[audience]) {
      if (step.path !== undefined && !paths.has(step.path))
        fault(where, `path ${step.path} is not in paths.yaml`);
      for (const id of step.fixes)
        if (!causeIds.has(id)) fault(where, `a step fixes ${id}, which is not a cause`);
      if (audience === 'user' && step.risk === 'weakens-control')
        fault(where, 'a step for the person weakens a control');
    }
    weakeningComesLast(where, entry.steps[audience], fault);
  }
  const acts: Record<string, readonly string[]> = {
    user: ['user'],
    admin: ['admin'],
    developer: ['developer', 'automation'],
  };
  for (const actor of entry.whoActs) {
    const audiences = acts[actor];
    if (audiences && !audiences.some((audience) => entry.steps[audience as 'user'].length > 0))
      fault(where, `${actor} has to act but has no steps`);
  }
  if (entry.steps.user.length === 0) fault(where, 'has no step for the person, who always needs a next step');
  const first = entry.steps.user[0]?.text ?? '';
  if (entry.steps.user.length === 1 && /^(contact|ask) your (administrator|admin|helpdesk)\.?$/i.test(first))
    fault(where, 'sends the person to an administrator without saying what to bring');
}

function weakeningComesLast(where: string, steps: readonly Step[], fault: Fault): void {
  const first = steps.findIndex((step) => step.risk === 'weakens-control');
  if (first >= 0 && steps.slice(first).some((step) => step.risk !== 'weakens-control'))
    fault(where, 'a step that weakens a control stands before one that does not');
}

function checkSections(where: string, entry: CatalogEntry, fault: Fault): void {
  if (entry.causes.length < 2) fault(where, 'has fewer than two causes');
  if (entry.depth !== 'full') return;
  const missing = (['phrases', 'causes', 'diagnose', 'verify', 'prevent', 'references'] as const).filter(
    (section) => entry[section].length === 0,
  );
  for (const section of missing) fault(where, `full depth, but ${section} is empty`);
  if (entry.tip === undefined) fault(where, 'full depth, but tip is missing');
  if (entry.symptoms.length < 5)
    fault(where, `full depth, but ${entry.symptoms.length} symptoms (at least 5)`);
  if (entry.confusedWith.length === 0) fault(where, 'full depth, but confusedWith is empty');
}

function checkReview(
  where: string,
  entry: CatalogEntry,
  today: string,
  fault: Fault,
  warn: (text: string) => void,
): void {
  const days = (Date.parse(today) - Date.parse(entry.reviewed)) / 86_400_000;
  if (days < 0) fault(where, 'was reviewed in the future');
  else if (days > REVIEW_FAIL_DAYS)
    fault(where, `was reviewed ${days} days ago (at most ${REVIEW_FAIL_DAYS})`);
  else if (days > REVIEW_WARN_DAYS) warn(`${where}: was reviewed ${days} days ago`);
}

function checkWording(data: CatalogData, fault: Fault): void {
  const check = (where: string, value: unknown, field = ''): void => {
    if (typeof value === 'string') {
      // Names, samples and fragments of the machine's message are quoted, not written.
      if (['sample', 'phrases', 'aliases', 'code', 'url', 'symptoms'].includes(field)) return;
      const lower = `${value.toLowerCase()} `;
      for (const phrase of BANNED_PHRASES)
        if (lower.includes(phrase)) fault(where, `says "${phrase.trim()}"`);
      if (/\bAAD\b|\bmgc\b/.test(value)) fault(where, 'uses a name of the past');
      if (field !== 'says' && /\{(resource|application|tenant|user|time)\}/.test(value))
        fault(where, 'has a slot outside says');
      if (/https?:\/\//.test(value)) fault(where, 'holds an address; use a key of links.yaml');
    } else if (Array.isArray(value)) {
      for (const item of value) check(where, item, field);
    } else if (value !== null && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) if (key !== 'examples') check(where, item, key);
    }
  };
  for (const entry of data.entries) check(`entries/${entry.code}.yaml`, entry);
  for (const family of data.families) check(`families/${family.id}.yaml`, family);
  for (const guide of data.compare) check(`compare/${guide.id}.yaml`, guide);
  for (const playbook of data.playbooks) check(`playbooks/${playbook.id}.yaml`, playbook);
  for (const known of data.known) check(`known-codes.yaml ${known.code}`, known);
  for (const related of data.related) check(`related ${related.family} ${related.id}`, related);
}

function checkUnique(data: CatalogData, sharedPhrases: readonly string[], fault: Fault): void {
  const once = (what: string, pairs: readonly (readonly [string, string])[]) => {
    const seen = new Map<string, string>();
    for (const [where, text] of pairs) {
      const normal = text.toLowerCase().replace(/\s+/g, ' ').trim();
      const before = seen.get(normal);
      if (before !== undefined && before !== where)
        fault(where, `has the same ${what} as ${before}: "${text.slice(0, 60)}"`);
      seen.set(normal, where);
    }
  };
  const name = (entry: CatalogEntry) => `entries/${entry.code}.yaml`;
  once(
    'title',
    data.entries.map((entry) => [name(entry), entry.title]),
  );
  once(
    'meaning',
    data.entries.map((entry) => [name(entry), entry.meaning]),
  );
  once(
    'says',
    data.entries.map((entry) => [name(entry), entry.says]),
  );
  once(
    'first cause',
    data.entries.flatMap((entry) => (entry.causes[0] ? [[name(entry), entry.causes[0].text] as const] : [])),
  );
  once(
    'alias',
    data.entries.flatMap((entry) => entry.aliases.map((alias) => [name(entry), alias] as const)),
  );
  once(
    'phrase',
    data.entries.flatMap((entry) =>
      entry.phrases
        .filter((phrase) => !sharedPhrases.includes(phrase))
        .map((phrase) => [name(entry), phrase] as const),
    ),
  );
  once(
    'sentence',
    data.entries.flatMap((entry) => ownSentences(entry).map((text) => [name(entry), text] as const)),
  );
  once(
    'symptom',
    data.entries.flatMap((entry) => entry.symptoms.map((symptom) => [name(entry), symptom] as const)),
  );
  const written = data.entries.map((entry) => [name(entry), String(entry.code)] as const);
  once('code', [
    ...written,
    ...data.known.map((known, index) => [`known-codes.yaml #${index}`, String(known.code)] as const),
  ]);
  once('sentence', [
    ...data.entries.map((entry) => [name(entry), entry.says] as const),
    ...data.known.flatMap(({ code, says }) =>
      says === undefined ? [] : [[`known-codes.yaml ${code}`, says] as const],
    ),
  ]);
}

/** The sentences that an entry writes itself, short ones (under six words) left out. */
function ownSentences(entry: CatalogEntry): string[] {
  const inherited = new Set(entry.inherited);
  const steps = AUDIENCES.filter((audience) => !inherited.has(`steps.${audience}`)).flatMap((audience) =>
    entry.steps[audience].map((step) => step.text),
  );
  const causes = entry.causes
    .filter((cause) => !inherited.has(`cause:${cause.id}`))
    .map((cause) => cause.text);
  const lists = (['diagnose', 'verify', 'prevent'] as const).flatMap((list) =>
    inherited.has(list) ? [] : entry[list],
  );
  return [...steps, ...causes, ...lists].filter((text) => text.split(/\s+/).length >= 6);
}
