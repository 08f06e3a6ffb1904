import type { Answer, View } from '../core/answer/answer';
import { escapeMarkdown } from '../core/answer/plain-text';
import type { House, HouseContact, HouseLines } from '../core/house';
import type { Element } from './elements';
import { textBlock } from './elements';

/** What stands before everything that the organisation added, so that it is not taken for the catalog. */
export const IN_YOUR_ORGANISATION = 'In your organisation';

/** The organisation's own lines for an explained code, in one of its views; none where it has none. */
export function entryHouse(
  lines: HouseLines | undefined,
  house: House | undefined,
  view: View,
): readonly Element[] {
  return section([...codeLines(lines), ...(view === 'person' ? helpdesk(house) : [])]);
}

/** The organisation's own lines for every other answer: whom to turn to, and what it says about a known code. */
export function answerHouse(answer: Answer, house: House | undefined): readonly Element[] {
  switch (answer.kind) {
    case 'known':
      return section([...codeLines(answer.known.house), ...helpdesk(house)]);
    case 'unknown':
    case 'ids':
    case 'nothing':
    case 'related':
    case 'otherProduct':
    case 'bundle':
      return section(helpdesk(house));
    case 'notMe':
      return section(security(house));
    default:
      return [];
  }
}

function section(lines: readonly string[]): readonly Element[] {
  if (lines.length === 0) return [];
  return [
    textBlock(`🏢 ${IN_YOUR_ORGANISATION}`, { weight: 'Bolder', spacing: 'Medium', separator: true }),
    ...lines.map((line) => textBlock(`• ${line}`, { spacing: 'Small' })),
  ];
}

function codeLines(lines: HouseLines | undefined): string[] {
  if (lines === undefined) return [];
  return [
    ...lines.notes.map(escapeMarkdown),
    ...lines.names.map(({ word, name }) => `"${escapeMarkdown(word)}" is **${escapeMarkdown(name)}** here.`),
    ...lines.portals.map(({ title, url }) => link(title, url)),
  ];
}

const helpdesk = (house: House | undefined): string[] =>
  house?.helpdesk ? [contactLine('Helpdesk', house.helpdesk)] : [];

/** The security contact; the helpdesk where none is named. */
const security = (house: House | undefined): string[] =>
  house?.security ? [contactLine('Security contact', house.security)] : helpdesk(house);

function contactLine(role: string, { name, phone, email, link: url, hours }: HouseContact): string {
  const ways = [
    escapeMarkdown(name),
    phone === undefined ? undefined : `telephone ${escapeMarkdown(phone)}`,
    email === undefined ? undefined : escapeMarkdown(email),
    hours === undefined ? undefined : escapeMarkdown(hours),
    url === undefined ? undefined : link('contact page', url),
  ];
  return `**${role}:** ${ways.filter((way) => way !== undefined).join(' · ')}`;
}

/** A link that says that it leaves Teams. */
function link(title: string, url: string): string {
  const href = new URL(url).href.replaceAll('(', '%28').replaceAll(')', '%29');
  return `Opens in your browser: [${escapeMarkdown(title)}](${href})`;
}
