import type { Activity, TurnContext } from 'botbuilder';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { AuthenticationError } from 'botframework-connector';
import type { BotRegistration } from '../config';
import { isLoopback } from '../config';
import type { CardRenderer, Logger } from '../core/ports';
import type { ErrorCode } from '../errors';
import { ERRORS, SignpostError } from '../errors';
import { guardActivity } from './activity-guard';
import { KeptClientsAuthentication } from './kept-clients';
import { createLocalCredentials } from './local-credentials';
import { CARD_CONTENT_TYPE, cardMessage } from './send-card';
import type { ServiceHostRule } from './service-url';

/** Issuers of the Bot Connector's tokens, in the public and the US government cloud. */
const CONNECTOR_ISSUER = 'https://api.botframework.com';
const GOVERNMENT_ISSUER = 'https://api.botframework.us';
const GOVERNMENT_CHANNEL_SERVICE = 'https://botframework.azure.us';

export interface EndpointParts {
  readonly bot: BotRegistration;
  readonly serviceHosts: ServiceHostRule;
  readonly logic: (context: TurnContext) => Promise<void>;
  readonly cards: CardRenderer;
  readonly logger: Logger;
  /** Makes the reference that a person can give to the operator. */
  readonly newReference: () => string;
}

interface EndpointResult {
  readonly status: number;
  readonly body?: unknown;
}

/** The issuer that incoming tokens must name; undefined in local mode, where nothing is authenticated. */
export function issuerOf(bot: BotRegistration): string | undefined {
  if (bot.mode === 'local') return undefined;
  const { ToBotFromChannelTokenIssuer: own, ChannelService: cloud } = bot.endpoints;
  return own ?? (cloud === GOVERNMENT_CHANNEL_SERVICE ? GOVERNMENT_ISSUER : CONNECTOR_ISSUER);
}

/**
 * The bot's endpoint without HTTP: takes the Authorization header and the body of one request, runs the turn through
 * the SDK's adapter, and returns the status to answer. Refusals carry no body, so that no text of an error gets out.
 */
export function createMessageEndpoint(
  parts: EndpointParts,
): (request: { authorization: string; body: object }) => Promise<EndpointResult> {
  const { logger, cards, newReference } = parts;
  const adapter = new SignpostAdapter(new KeptClientsAuthentication(authentication(parts.bot)));
  adapter.onTurnError = async (context, error) => {
    const reference = newReference();
    logger.error({ reference, type: context.activity.type }, 'A turn failed.', error);
    const card = cards.render({ kind: 'error', told: ERRORS[errorCodeOf(error)].told, reference });
    const isInvoke = context.activity.type === 'invoke';
    const reply = isInvoke
      ? {
          type: 'invokeResponse',
          value: { status: 200, body: { statusCode: 200, type: CARD_CONTENT_TYPE, value: card } },
        }
      : cardMessage(card);
    await context.sendActivity(reply);
  };
  return async ({ authorization, body }) => {
    const guarded = guardActivity(body, parts.serviceHosts);
    if ('status' in guarded) return { status: guarded.status };
    let turnStarted = false;
    try {
      const response = await adapter.receive(authorization, guarded.activity as Activity, (context) => {
        turnStarted = true;
        return parts.logic(context);
      });
      return response ?? { status: 200 };
    } catch (error) {
      // Before the turn only authentication can fail; the SDK reports forged signatures as plain errors.
      if (!turnStarted) {
        logger.warn(
          { reason: error instanceof AuthenticationError ? 'token' : 'signature' },
          'A request was refused.',
        );
        return { status: 401 };
      }
      logger.error({ reference: newReference() }, 'A reply could not be delivered.', error);
      return { status: 200 };
    }
  };
}

function errorCodeOf(error: unknown): ErrorCode {
  return error instanceof SignpostError ? error.code : 'BROKEN_PROMISE';
}

/** The SDK's adapter, entered behind its HTTP reader, which sends the text of errors to the caller. */
class SignpostAdapter extends CloudAdapter {
  receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<EndpointResult | undefined> {
    return this.processActivity(authorization, activity, logic) as Promise<EndpointResult | undefined>;
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
