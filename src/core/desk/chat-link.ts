const CHAT = 'https://teams.microsoft.com/l/chat/0/0';
/** The bot's ID as Teams writes it; anything else makes no link. */
const BOT_ID = /^28:[A-Za-z0-9-]{1,64}$/;
const MAX_MESSAGE_CHARS = 300;

/**
 * The address that opens the personal chat with the bot, inside Teams
 * (https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams). `message` stands in
 * the input box then, not sent. Undefined for an ID that is none of a bot.
 */
export function chatLink(botId: string | undefined, message = ''): string | undefined {
  if (botId === undefined || !BOT_ID.test(botId)) return undefined;
  const address = `${CHAT}?users=${encodeURIComponent(botId)}`;
  return message === ''
    ? address
    : `${address}&message=${encodeURIComponent(message.slice(0, MAX_MESSAGE_CHARS))}`;
}
