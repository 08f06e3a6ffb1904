import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { AuthenticationError } from 'botframework-connector';
import type { BotRegistration } from '../config';
import { isLoopback } from '../config';
import { KeptClientsAuthentication } from './kept-clients';
import { createLocalCredentials } from './local-credentials';

/** Issuers of the Bot Connector's tokens, in the public and the US government cloud. */
const CONNECTOR_ISSUER = 'https://api.botframework.com';
const GOVERNMENT_ISSUER = 'https://api.botframework.us';
const GOVERNMENT_CHANNEL_SERVICE = 'https://botframework.azure.us';

/** The issuer that incoming tokens must name; undefined in local mode, where nothing is authenticated. */
export function issuerOf(bot: BotRegistration): string | undefined {
  if (bot.mode === 'local') return undefined;
  const { ToBotFromChannelTokenIssuer: own, ChannelService: cloud } = bot.endpoints;
  return own ?? (cloud === GOVERNMENT_CHANNEL_SERVICE ? GOVERNMENT_ISSUER : CONNECTOR_ISSUER);
}

/** What a turn answers to the request that brought it. */
export interface EndpointResult {
  readonly status: number;
  readonly body?: unknown;
}

/** The SDK's adapter, entered behind its HTTP reader, which sends the text of errors to the caller. */
export class SignpostAdapter extends CloudAdapter {
  readonly #appId: string;

  constructor(bot: BotRegistration) {
    super(new KeptClientsAuthentication(authentication(bot)));
    this.#appId = bot.mode === 'registered' ? bot.appId : '';
  }

  /** Runs the turn of one incoming activity. */
  receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<EndpointResult | undefined> {
    return this.processActivity(authorization, activity, logic) as Promise<EndpointResult | undefined>;
  }

  /**
   * Runs a turn that nobody's activity began, in a conversation that the bot knows. Rejects with what the logic
   * rejects with; the handler for failed turns is left out, since nobody waits for an answer.
   */
  async begin(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const failures: unknown[] = [];
    await this.continueConversationAsync(this.#appId, reference, (context) =>
      logic(context).catch((error: unknown) => {
        failures.push(error);
      }),
    );
    if (failures.length > 0) throw failures[0];
  }
}

function authentication(bot: BotRegistration): ConfigurationBotFrameworkAuthentication {
  if (bot.mode === 'local') return new ConfigurationBotFrameworkAuthentication({});
  const issuer = issuerOf(bot);
  return new ConfigurationBotFrameworkAuthentication(
    { MicrosoftAppId: bot.appId, MicrosoftAppTenantId: bot.tenantId, ...bot.endpoints },
    credentials(bot),
    {
      requiredEndorsements: [],
      validateClaims: async (claims) => {
        // The SDK also accepts tokens of other issuers and of skills; only the connector may speak to Signpost.
        if (!claims.some(({ type, value }) => type === 'iss' && value === issuer))
          throw new AuthenticationError('Unexpected issuer.', 401);
      },
    },
  );
}

function credentials(bot: Extract<BotRegistration, { mode: 'registered' }>): ServiceClientCredentialsFactory {
  const password = bot.password?.reveal();
  const isLocal = (url: string | undefined) =>
    url !== undefined && URL.canParse(url) && isLoopback(new URL(url).hostname);
  if (Object.values(bot.endpoints).some(isLocal)) {
    const { ToChannelFromBotLoginUrl: loginUrl } = bot.endpoints;
    return createLocalCredentials(bot.appId, password ?? '', isLocal(loginUrl) ? loginUrl : undefined);
  }
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: bot.appId,
    MicrosoftAppTenantId: bot.tenantId,
    MicrosoftAppType: bot.type === 'UserAssignedMSI' ? 'UserAssignedMsi' : bot.type,
    ...(password === undefined ? {} : { MicrosoftAppPassword: password }),
  });
}
