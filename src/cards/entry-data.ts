import type { View } from '../core/answer/answer';
import { escapeMarkdown } from '../core/answer/plain-text';
import { gateOf } from '../core/desk/gated-steps';
import type { Audience, CatalogEntry, Step } from '../core/entry';
import type { Catalog } from '../core/ports';
import { footer } from './footer';
import { IN_YOUR_ORGANISATION } from './house-lines';
import { codeLine, retryWords, whoWords } from './wording';

/** What a template binds a numbered step to. */
export interface ShownStep {
  readonly n: string;
  readonly text: string;
  readonly place: string;
  readonly hasPlace: boolean;
}

/** The part of an entry's card that depends on the entry and the view alone. */
export function entryData(entry: CatalogEntry, view: View, catalog: Catalog): Record<string, unknown> {
  const admin = offered(entry.steps.admin);
  const developer = offered(entry.steps.developer);
  const automation = offered(entry.steps.automation);
  const common = {
    title:
      view === 'person'
        ? entry.title
        : `${entry.title}: ${view === 'admin' ? 'admin steps' : 'developer and automation steps'}`,
    codeLine: codeLine(entry.code, entry.name, catalog.family(entry.family)?.title, entry.kind, entry.status),
    who: whoWords(entry.whoActs),
    retry: retryWords(entry.retry),
    speak: speak(entry),
    footer: footer(
      entry.references,
      entry.reviewed,
      catalog,
      view === 'person' ? 'everyone' : 'agents',
      entry.code,
    ),
    hasAdmin: admin.length > 0 || entry.diagnose.length > 0,
    hasDeveloper: developer.length + automation.length + entry.examples.length > 0,
    hasCompare: catalog.compareGuides.some((guide) => guide.codes.includes(entry.code)),
    askWasThisYou: entry.askWasThisYou,
  };
  switch (view) {
    case 'person':
      return {
        ...common,
        meaning: entry.meaning,
        ...list('steps', showSteps(offered(entry.steps.user), catalog, true), 'hasSteps'),
      };
    case 'admin':
      return {
        ...common,
        ...list('diagnose', entry.diagnose),
        ...list('steps', showSteps(admin, catalog)),
        ...list('weakening', weakening(entry)),
        ...list('verify', entry.verify),
        ...list('prevent', entry.prevent),
        ...list('tip', entry.tip === undefined ? [] : [entry.tip]),
        ...list('confusedWith', confusedWith(entry, catalog)),
        ...list('related', related(entry, catalog)),
        playbooks: entry.playbooks.flatMap((id) => {
          const playbook = catalog.playbook(id);
          return playbook ? [{ id, title: playbook.title }] : [];
        }),
      };
    case 'developer':
      return {
        ...common,
        ...list('developerSteps', showSteps(developer, catalog)),
        ...list('automationSteps', showSteps(automation, catalog)),
        ...list('verify', entry.verify),
        examples: entry.examples.map(({ language, title, code }) => ({
          title,
          language: CODE_BLOCK_LANGUAGES[language] ?? 'PlainText',
          code,
          // Adaptive Cards fold white space and take a single line break for a blank.
          plain: code
            .replaceAll('\\', '\\\\')
            .replaceAll(' ', '\u00a0')
            .replace(/[*_`[\]#]/g, '\\$&')
            .replaceAll('\n', '\n\n'),
        })),
      };
  }
}

/** Language names of the CodeBlock element (https://adaptivecards.microsoft.com/?topic=CodeBlock). */
const CODE_BLOCK_LANGUAGES: Readonly<Record<string, string>> = {
  typescript: 'TypeScript',
  csharp: 'CSharp',
  python: 'Python',
  java: 'Java',
  powershell: 'PowerShell',
  bash: 'Bash',
  json: 'Json',
};

/** Steps that a card offers: all but those that weaken a control. */
function offered(steps: readonly Step[]): readonly Step[] {
  return steps.filter((step) => step.risk !== 'weakens-control');
}

type ShowableStep = Pick<Step, 'text' | 'why' | 'path' | 'role' | 'risk' | 'needsIdentityProof' | 'isHouse'>;

/** Numbered steps with their place and role; `linked` makes the places links. */
export function showSteps(steps: readonly ShowableStep[], catalog: Catalog, linked = false): ShownStep[] {
  return steps.map((step, index) => {
    const place = [
      step.path === undefined ? undefined : placeOf(step.path, catalog, linked),
      step.role === undefined ? undefined : `Least role: ${step.role}`,
    ].filter(Boolean);
    return {
      n: String(index + 1),
      text: stepWords(step),
      place: place.join(' · '),
      hasPlace: place.length > 0,
    };
  });
}

/** What stands in the place of a reset step. */
const BEHIND_PROOF =
  "🪪 A reset or a new registration. Agents of the helpdesk open it once they have recorded how the person's identity was proven.";

function stepWords(step: ShowableStep): string {
  if (step.isHouse) return `🏢 **${IN_YOUR_ORGANISATION}:** ${escapeMarkdown(step.text)}`;
  if (gateOf(step) === 'identity') return BEHIND_PROOF;
  const caution = step.risk === 'caution' ? '⚠️ Take care: this interrupts people. ' : '';
  return `${caution}${step.text}${step.why === undefined ? '' : ` _Why: ${step.why}_`}`;
}

/** A portal path in words; for the person a link, since their pages have addresses of their own. */
function placeOf(key: string, catalog: Catalog, linked: boolean): string | undefined {
  const path = catalog.path(key);
  return path === undefined || !linked ? path?.text : `Opens in your browser: [${path.text}](${path.url})`;
}

/** Names steps that weaken a control without telling how: what they open and who decides. */
function weakening(entry: CatalogEntry): string[] {
  const audiences: readonly Audience[] = ['admin', 'developer', 'automation'];
  return audiences
    .flatMap((audience) => entry.steps[audience])
    .filter((step) => step.risk === 'weakens-control')
    .map(
      (step) =>
        `${step.summary}. It weakens a protection: ${step.opens} It needs a reason, an end date and the decision of: ${step.role ?? 'the owner of that control'}.`,
    );
}

function confusedWith(entry: CatalogEntry, catalog: Catalog): string[] {
  return entry.confusedWith.map(({ code, test }) => {
    const title = catalog.entry(code)?.title;
    return `**${code}**${title === undefined ? '' : ` (${title})`}: ${test}`;
  });
}

function related(entry: CatalogEntry, catalog: Catalog): string[] {
  const codes = entry.related.map((code) => {
    const title = catalog.entry(code)?.title;
    return title === undefined ? String(code) : `${code} (${title})`;
  });
  const names = entry.aliases.length > 0 ? [`Also called: ${entry.aliases.join(', ')}`] : [];
  return [...(codes.length > 0 ? [codes.join(' · ')] : []), ...names];
}

function speak(entry: CatalogEntry): string {
  const first = entry.steps.user[0]?.text ?? '';
  return `AADSTS${entry.code}: ${entry.title}. ${first}`;
}

/** A list for a template with the flag that shows its heading. */
export function list(key: string, items: readonly unknown[], flag = `has_${key}`): Record<string, unknown> {
  return { [key]: items, [flag]: items.length > 0 };
}
