import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { previewOf } from '../../core/answer/preview';
import { searchCatalog } from '../../flows/extension/search-catalog';
import type { BotParts } from '../bot-parts';
import { visitOf } from '../desk-visits';
import type { InvokeResult } from '../invoke-result';
import type { Result } from './extension-replies';
import { showNotice, showResults } from './extension-replies';

/** One search command of the manifest: what it finds, and what is said where that is nothing. */
interface SearchCommand {
  find(query: string, context: TurnContext, parts: BotParts): Promise<readonly Result[]>;
  readonly nothing: string;
}

/** The search commands by the ID that the manifest gives them. */
const SEARCHES: ReadonlyMap<string, SearchCommand> = new Map([
  [
    'lookupCode',
    {
      find: async (query: string, _: TurnContext, { cards, ...parts }: BotParts) =>
        searchCatalog(query, parts).map((answer) => ({
          card: cards.render(answer, 'thread'),
          preview: previewOf(answer),
        })),
      nothing:
        'Nothing in the catalog fits. Try the number alone, such as 50076, or a few plain words, such as: guest cannot get in.',
    },
  ],
  [
    'findCase',
    {
      find: async (query: string, { activity }: TurnContext, parts: BotParts) =>
        (await parts.desk.find(query, visitOf(activity, parts))).map((answer) => ({
          card: parts.cards.render(answer, 'thread'),
          preview: previewOf(answer),
        })),
      nothing:
        'No case that you can see fits. Try its number, an error code, or a word such as: open. "cases" in the chat with Signpost lists yours.',
    },
  ],
]);

/** Longest text that is looked at. */
const MAX_QUERY_CHARS = 1_000;

const search = z.object({
  commandId: z.string().max(100),
  parameters: z
    .array(z.object({ name: z.string().max(100), value: z.string().catch('') }))
    .max(10)
    .catch([]),
  queryOptions: z.object({ skip: z.number().catch(0) }).catch({ skip: 0 }),
});

/**
 * Answers the search box of the message extension. Codes are found in memory; cases take one look into the store and
 * one at what the asker is.
 */
export async function onSearch(context: TurnContext, parts: BotParts): Promise<InvokeResult> {
  const asked = search.safeParse(context.activity.value);
  const command = asked.success ? SEARCHES.get(asked.data.commandId) : undefined;
  if (!asked.success || command === undefined)
    return showNotice(
      'Signpost could not read this search. Send the error text to Signpost in a chat instead.',
    );
  const { parameters, queryOptions } = asked.data;
  // There is one page: whoever scrolls on has seen everything.
  if (queryOptions.skip > 0) return showResults([]);
  const typed = parameters.find(({ name }) => name === 'query')?.value ?? '';
  const results = await command.find(typed.slice(0, MAX_QUERY_CHARS), context, parts);
  return results.length > 0 ? showResults(results) : showNotice(command.nothing);
}
