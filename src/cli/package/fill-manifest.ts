import type { PackageConfig } from '../../config';
import { SignpostError } from '../../errors';
import { nameBasedUuid } from './name-based-uuid';

/** What the manifest is filled with. What is absent becomes a placeholder. */
export interface ManifestSettings {
  /** Version of package.json, which the manifest repeats. */
  readonly version: string;
  /** The bot's registration, MicrosoftAppId. */
  readonly appId?: string;
  readonly package: PackageConfig;
  /** JSON of what the manifest asks for besides, so that the bot may read channels and chats without a mention. */
  readonly listening?: string;
}

export interface FilledManifest {
  readonly manifest: Readonly<Record<string, unknown>>;
  /** One line for every variable that is not set, with what stands in for it. */
  readonly placeholders: readonly string[];
}

/** A fixed UUID of our own; app IDs of packages are derived from it, so it never changes. */
const APP_ID_NAMESPACE = '6c29f1a0-0fd0-4cb6-9a93-46c7d4092e8c';

/** Stands in for what is not set; `.example` addresses lead nowhere by definition (RFC 2606). */
const PLACEHOLDERS = {
  MicrosoftAppId: '00000000-0000-0000-0000-000000000000',
  DEVELOPER_NAME: 'Your organisation',
  PUBLIC_URL: 'https://signpost.example',
  PRIVACY_URL: 'https://signpost.example/privacy',
  TERMS_URL: 'https://signpost.example/terms',
} as const;

/** What the description says of messages that are not meant for the bot: nothing is read, unless it may listen. */
const OTHER_MESSAGES = {
  mentionOnly: 'It reads no other message',
  listening:
    'Between "listen on" and "listen off" of the helpdesk it receives every message of that channel or group chat, answers the number of a sign-in error, and drops every other one at once, neither stored nor logged. It reads no other chat',
};

/**
 * Fills the manifest template, JSON in which strings hold `{{NAME}}`. Returns the manifest and what is still a
 * placeholder in it. Throws a SignpostError for a name that nothing fills.
 */
export function fillManifest(template: string, settings: ManifestSettings): FilledManifest {
  const given: Readonly<Record<keyof typeof PLACEHOLDERS, string | undefined>> = {
    MicrosoftAppId: settings.appId,
    DEVELOPER_NAME: settings.package.developerName,
    PUBLIC_URL: settings.package.publicUrl,
    PRIVACY_URL: settings.package.privacyUrl,
    TERMS_URL: settings.package.termsUrl,
  };
  const names = Object.keys(PLACEHOLDERS) as (keyof typeof PLACEHOLDERS)[];
  const chosen = Object.fromEntries(names.map((name) => [name, given[name] ?? PLACEHOLDERS[name]]));
  const values: Readonly<Record<string, string>> = {
    ...chosen,
    VERSION: settings.version,
    OTHER_MESSAGES: settings.listening === undefined ? OTHER_MESSAGES.mentionOnly : OTHER_MESSAGES.listening,
    TEAMS_APP_ID:
      settings.package.teamsAppId ?? teamsAppIdFor(given.MicrosoftAppId ?? PLACEHOLDERS.MicrosoftAppId),
    PUBLIC_HOST: new URL(given.PUBLIC_URL ?? PLACEHOLDERS.PUBLIC_URL).hostname,
  };
  return {
    manifest: fill(
      { ...(JSON.parse(template) as object), ...(JSON.parse(settings.listening ?? '{}') as object) },
      values,
    ) as Record<string, unknown>,
    placeholders: names
      .filter((name) => given[name] === undefined)
      .map((name) => `${name} is not set; the package says ${PLACEHOLDERS[name]}`),
  };
}

/** The ID of the app in Teams for a bot registration; the same bot keeps the same app ID. */
function teamsAppIdFor(appId: string): string {
  return nameBasedUuid(APP_ID_NAMESPACE, appId.toLowerCase());
}

/** Fills strings after parsing, so that no value can break the JSON. */
function fill(node: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof node === 'string')
    return node.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined)
        throw new SignpostError('BROKEN_PROMISE', `Nothing fills {{${name}}} of appPackage/manifest.json.`);
      return value;
    });
  if (Array.isArray(node)) return node.map((item) => fill(item, values));
  if (node !== null && typeof node === 'object')
    return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, fill(item, values)]));
  return node;
}
