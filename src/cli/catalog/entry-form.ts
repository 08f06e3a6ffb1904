import type { KnownCode } from '../../core/entry';
import { AUDIENCES } from '../../core/entry';
import { FACTS } from '../../core/facts';
import { wrap } from './layout';
import { schemaLimits } from './schema-limits';

/**
 * The text of a new entry file with every section to fill, and what each may hold as a comment. What is to be filled
 * is empty, and an empty field is a fault of `check`. `known` fills in what the list of known codes says already;
 * `families` are the ids to choose from.
 */
export function entryForm(code: number, families: readonly string[], known?: KnownCode): string {
  const limits = schemaLimits();
  const limit = (path: string) => limits.get(path) ?? 'no limit';
  const { name = '', family = '', kind = '', says = '' } = known ?? {};
  return `${[
    ...comment(
      `AADSTS${code}. Fill every empty field; until then \`npm run catalog -- check ${code}\` names it. Delete what ` +
        'does not apply: full depth keeps every section, and a list that is left out comes from the family.',
    ),
    `code: ${code}`,
    `name: ${text(name)} # as the service writes it; delete the line where no source tells`,
    `title: "" # what happened to the person, ${limit('title')}`,
    'aliases: []',
    `status: current # ${limit('status')}`,
    `depth: working # ${limit('depth')}`,
    ...comment(`family: one of ${families.join(', ')}`),
    `family: ${text(family)}`,
    `kind: ${text(kind)} # ${limit('kind')}`,
    'reviewed: "" # YYYY-MM-DD',
    `sample: "" # a paste of ours: AADSTS${code}, one phrase of the machine, invented IDs and time`,
    `says: ${text(says)} # what the service is telling, ${limit('says')}`,
    `meaning: "" # plain words, ${limit('meaning')}`,
    `whoActs: [${known?.whoActs.join(', ') ?? ''}] # in order: ${limit('whoActs')}`,
    'retry:',
    `  advice: "" # ${limit('retry.advice')}`,
    `  text: "" # ${limit('retry.text')}`,
    'askWasThisYou: false # true where the card offers "This wasn\'t me"',
    'asksFirst: false # true where the code alone says that a prompt was denied, reported or repeated, or names a risk',
    `phrases: # fragments of the machine's message that identify the code, ${limit('phrases')} each`,
    ...(known && known.phrases.length > 0 ? known.phrases : ['']).map((phrase) => `  - ${text(phrase)}`),
    `symptoms: # how a person without any code would describe it; full depth needs 5, ${limit('symptoms')} each`,
    ...Array<string>(5).fill('  - ""'),
    ...comment(
      'causes: two or more of its own, the likeliest first. supportedBy and ruledOutBy name facts of ' +
        `src/core/facts.ts, such as ${FACTS.slice(0, 3).join(', ')}; concerns is one of ${limit('causes.concerns')}.`,
    ),
    'causes:',
    ...[1, 2].flatMap(() => [
      '  - id: ""',
      `    text: "" # ${limit('causes.text')}`,
      '    supportedBy: []',
      '    ruledOutBy: []',
      '    concerns: either',
    ]),
    'withoutCauses: [] # ids of causes of the family that do not apply',
    ...comment(
      `steps: each may add why (${limit('steps.user.why')}), path (a key of paths.yaml), role, fixes (ids of causes), ` +
        `needsIdentityProof, risk (${limit('steps.user.risk')}). A step that weakens a control stands last, adds summary ` +
        `(${limit('steps.user.summary')}) and opens (${limit('steps.user.opens')}), and is never for the person.`,
    ),
    ...comment(`role: one of ${limit('steps.user.role')}`),
    'steps:',
    ...AUDIENCES.flatMap((audience) => [
      `  ${audience}: # ${limit(`steps.${audience}`)}`,
      `    - text: "" # ${limit(`steps.${audience}.text`)}`,
      ...(audience === 'admin' ? ['      path: ""', '      role: ""'] : []),
      '      fixes: []',
    ]),
    `diagnose: # what to look at in the log, in order, ${limit('diagnose')} each`,
    '  - ""',
    `verify: # ${limit('verify')} each`,
    '  - ""',
    `prevent: # ${limit('prevent')} each`,
    '  - ""',
    `examples: # title ${limit('examples.title')}, code ${limit('examples.code')}; compiled or linted by a test`,
    `  - language: "" # ${limit('examples.language')}`,
    '    title: ""',
    '    code: ""',
    `tip: "" # ${limit('tip')}`,
    'confusedWith: # its neighbours, which point back',
    '  - code: 0',
    `    test: "" # what parts the two, ${limit('confusedWith.test')}`,
    'related: [0] # further codes',
    'playbooks: [""] # ids of playbooks',
    'references: [""] # keys of links.yaml',
  ].join('\n')}\n`;
}

/** Double-quoted, which YAML reads as JSON writes it. */
function text(value: string): string {
  return value === '' || /[^\w-]/.test(value) ? JSON.stringify(value) : value;
}

function comment(words: string): string[] {
  return wrap(words, '# ', '# ');
}
