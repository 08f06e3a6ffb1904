/** Where Teams opens, by the connector's host; everywhere else it is the public address. */
const TEAMS_BY_CONNECTOR: Readonly<Record<string, string>> = {
  'smba.infra.gov.teams.microsoft.us': 'https://gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us': 'https://dod.teams.microsoft.us',
};
const TEAMS = 'https://teams.microsoft.com';

/** The bot's ID as Teams writes it; anything else makes no link. */
const BOT_ID = /^28:[A-Za-z0-9-]{1,64}$/;
const MAX_MESSAGE_CHARS = 300;

/**
 * The address that opens the personal chat with the bot, inside Teams
 * (https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams). `message` stands in
 * the input box then, not sent; `serviceUrl` tells the cloud. Undefined for an ID that is none of a bot.
 */
export function chatLink(botId: string | undefined, message = '', serviceUrl = ''): string | undefined {
  if (botId === undefined || !BOT_ID.test(botId)) return undefined;
  const host = /^https:\/\/([^/]{1,253})/.exec(serviceUrl)?.[1] ?? '';
  const teams = Object.hasOwn(TEAMS_BY_CONNECTOR, host) ? TEAMS_BY_CONNECTOR[host] : TEAMS;
  const address = `${teams}/l/chat/0/0?users=${encodeURIComponent(botId)}`;
  return message === ''
    ? address
    : `${address}&message=${encodeURIComponent(message.slice(0, MAX_MESSAGE_CHARS))}`;
}
