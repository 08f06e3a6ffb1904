import { createSign, generateKeyPairSync } from 'node:crypto';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { portOf, TENANT } from './signpost';

export const APP_ID = '00000000-0000-4000-8000-0000000000b0';
export const CONNECTOR_ISSUER = 'https://api.botframework.com';

/** What the bot gets to send with. */
export const OUTBOUND_TOKEN = 'outbound-token-of-the-test';

type Claims = Readonly<Record<string, unknown>>;

/**
 * A key set over loopback http, an endpoint that gives out outbound tokens, and tokens signed with its key: enough to
 * run the SDK's own token checks against.
 */
export class LocalIssuer {
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  #server: Server | undefined;
  #url = '';

  async start(): Promise<void> {
    const jwk = this.#keys.publicKey.export({ format: 'jwk' });
    this.#server = createServer((request, response) => {
      response.setHeader('Content-Type', 'application/json');
      if (request.url === '/keys')
        response.end(
          JSON.stringify({ keys: [{ ...jwk, kid: 'k1', use: 'sig', endorsements: ['msteams'] }] }),
        );
      else if (request.url === '/login/oauth2/v2.0/token')
        response.end(JSON.stringify({ access_token: OUTBOUND_TOKEN, expires_in: 3600 }));
      else response.end(JSON.stringify({ issuer: CONNECTOR_ISSUER, jwks_uri: `${this.#url}/keys` }));
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    this.#url = `http://127.0.0.1:${portOf(this.#server)}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#server?.closeAllConnections();
      this.#server?.close(() => resolve());
    });
  }

  /** Environment variables that make Signpost trust this issuer. */
  environment(): Record<string, string> {
    return {
      MicrosoftAppId: APP_ID,
      MicrosoftAppPassword: 'not-a-password',
      MicrosoftAppTenantId: TENANT,
      ValidateAuthority: 'false',
      ToChannelFromBotLoginUrl: `${this.#url}/login`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: CONNECTOR_ISSUER,
      OAuthUrl: 'https://api.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: `${this.#url}/metadata`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${this.#url}/metadata`,
      ALLOWED_SERVICE_HOSTS: '127.0.0.1',
    };
  }

  /** A token with these claims; `header` and `key` make forgeries. */
  sign(claims: Claims, header: Claims = {}, key: 'own' | 'other' = 'own'): string {
    const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'k1', ...header })}.${encode(claims)}`;
    const { privateKey } = key === 'own' ? this.#keys : this.#other;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
  }

  /** The claims of a good token, with `over` laid on top; a claim set to undefined is left out. */
  claims(serviceUrl: string, over: Claims = {}): Claims {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: CONNECTOR_ISSUER,
      aud: APP_ID,
      serviceurl: serviceUrl,
      nbf: now - 10,
      exp: now + 3600,
      ...over,
    };
  }
}

export function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
