import { generateKeyPairSync } from 'node:crypto';
import { StandInServer } from './stand-in-server';

const KEY_ID = 'k1';
const APP_ID = '00000000-0000-4000-8000-0000000000b0';
const ISSUER = 'https://api.botframework.com';

/** What signing a token needs besides its claims. */
export interface SigningKey {
  readonly key: string;
  readonly publicPem: string;
  readonly kid: string;
  readonly appId: string;
}

/** The token issuer's side over loopback http: a key set, and the endpoint that gives the bot its outbound token. */
export class LocalIssuer {
  readonly #server: StandInServer;
  readonly signingKey: SigningKey;

  private constructor(server: StandInServer, signingKey: SigningKey) {
    this.#server = server;
    this.signingKey = signingKey;
  }

  static async start(): Promise<LocalIssuer> {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = {
      ...publicKey.export({ format: 'jwk' }),
      kid: KEY_ID,
      use: 'sig',
      endorsements: ['msteams'],
    };
    const server = await StandInServer.start(({ url = '' }) => {
      if (url === '/keys') return { keys: [key] };
      if (url.endsWith('/token')) return { access_token: 'outbound-token', expires_in: 3600 };
      return { issuer: ISSUER, jwks_uri: `${server.url}/keys` };
    });
    return new LocalIssuer(server, {
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      kid: KEY_ID,
      appId: APP_ID,
    });
  }

  get port(): number {
    return this.#server.port;
  }

  /** The variables that make Signpost trust this issuer and no other. */
  environment(tenantId: string): Record<string, string> {
    const { url } = this.#server;
    return {
      MicrosoftAppId: APP_ID,
      MicrosoftAppPassword: 'not-a-password',
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppType: 'SingleTenant',
      ValidateAuthority: 'false',
      ToChannelFromBotLoginUrl: `${url}/login`,
      ToChannelFromBotOAuthScope: ISSUER,
      ToBotFromChannelTokenIssuer: ISSUER,
      ToBotFromChannelOpenIdMetadataUrl: `${url}/metadata`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url}/metadata`,
      OAuthUrl: ISSUER,
    };
  }

  stop(): void {
    this.#server.stop();
  }
}
