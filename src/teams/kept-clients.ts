import type { Activity } from 'botbuilder';
import type {
  BotFrameworkAuthentication as Authentication,
  ConnectorClient,
  ConnectorFactory,
  UserTokenClient,
} from 'botframework-connector';
import { BotFrameworkAuthentication } from 'botframework-connector';
import { sendDirectly } from './direct-sends';

type ClaimsIdentity = Parameters<Authentication['createConnectorFactory']>[0];
type AuthenticateRequestResult = Awaited<ReturnType<Authentication['authenticateRequest']>>;

/** How many connector addresses are kept; Teams uses one a region. */
const MAX_KEPT = 50;

/**
 * Keeps one connector client per (app, connector address, audience) and one user token client per app between
 * messages; the SDK builds both anew, with a whole pipeline each, for every message. The SDK's own retries of a send
 * are taken out of the pipeline: after a 5xx the message may already be there, and sending it again would double it.
 */
export class KeptClientsAuthentication extends BotFrameworkAuthentication {
  readonly #inner: Authentication;
  readonly #connectors = new Map<string, Promise<ConnectorClient>>();
  readonly #tokenClients = new Map<string, Promise<UserTokenClient>>();

  constructor(inner: Authentication) {
    super();
    this.#inner = inner;
  }

  async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    const result = await this.#inner.authenticateRequest(activity, authHeader);
    return result.connectorFactory === undefined
      ? result
      : { ...result, connectorFactory: this.#keep(result.claimsIdentity, result.connectorFactory) };
  }

  authenticateStreamingRequest(
    authHeader: string,
    channelIdHeader: string,
  ): Promise<AuthenticateRequestResult> {
    return this.#inner.authenticateStreamingRequest(authHeader, channelIdHeader);
  }

  override authenticateChannelRequest(authHeader: string): Promise<ClaimsIdentity> {
    return this.#inner.authenticateChannelRequest(authHeader);
  }

  createConnectorFactory(claimsIdentity: ClaimsIdentity): ConnectorFactory {
    return this.#keep(claimsIdentity, this.#inner.createConnectorFactory(claimsIdentity));
  }

  createUserTokenClient(claimsIdentity: ClaimsIdentity): Promise<UserTokenClient> {
    return keep(this.#tokenClients, appIdOf(claimsIdentity), () =>
      this.#inner.createUserTokenClient(claimsIdentity),
    );
  }

  #keep(claimsIdentity: ClaimsIdentity, factory: ConnectorFactory): ConnectorFactory {
    return {
      create: (serviceUrl, audience) =>
        keep(this.#connectors, `${appIdOf(claimsIdentity)} ${audience ?? ''} ${serviceUrl}`, async () =>
          sendDirectly(withoutRetries(await factory.create(serviceUrl, audience))),
        ),
    };
  }
}

function appIdOf(identity: ClaimsIdentity): string {
  return identity.getClaimValue('aud') ?? identity.getClaimValue('appid') ?? '';
}

/** A failed creation is not kept. */
function keep<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = kept.get(key);
  if (before) return before;
  if (kept.size >= MAX_KEPT) kept.clear();
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

/** Policies of the SDK's pipeline that would send a message twice, or to a host that nobody checked. */
const REMOVED_POLICIES = ['defaultRetryPolicy', 'redirectPolicy'];

/** The pipeline is a private member of the SDK's client; a test holds that it is still there. */
function withoutRetries(connector: ConnectorClient): ConnectorClient {
  const { client } = connector as unknown as {
    client?: { pipeline?: { removePolicy(policy: { name: string }): void } };
  };
  for (const name of REMOVED_POLICIES) client?.pipeline?.removePolicy({ name });
  return connector;
}
