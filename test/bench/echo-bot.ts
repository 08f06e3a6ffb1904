import type { AddressInfo } from 'node:net';
import type { Request, TurnContext } from 'botbuilder';
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
} from 'botbuilder';
import * as restify from 'restify';
import { reportToBench } from './control';

/** The echo bot of the SDK's samples, unchanged in what it does: the yardstick for everything that Signpost adds. */
class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const replyText = `Echo: ${context.activity.text}`;
      await context.sendActivity(MessageFactory.text(replyText, replyText));
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      for (const member of context.activity.membersAdded ?? [])
        if (member.id !== context.activity.recipient.id) await context.sendActivity('Hello and welcome!');
      await next();
    });
  }
}

const server = restify.createServer();
server.use(restify.plugins.bodyParser());

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (context: TurnContext, error: Error) => {
  console.error(error);
  await context.sendActivity('The bot encountered an error or bug.');
};

const bot = new EchoBot();
server.post('/api/messages', async (request, response) => {
  // The declarations of the two packages differ in what may be undefined.
  await adapter.process(request as unknown as Request, response, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => reportToBench((server.server.address() as AddressInfo).port));
