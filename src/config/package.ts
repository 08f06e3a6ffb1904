import { GUID } from './values';

/** What the app package says besides the bot it belongs to. */
export interface PackageConfig {
  readonly publicUrl?: string;
  readonly teamsAppId?: string;
  readonly developerName?: string;
  readonly privacyUrl?: string;
  readonly termsUrl?: string;
}

type Read = (
  name: 'PUBLIC_URL' | 'PRIVACY_URL' | 'TERMS_URL' | 'TEAMS_APP_ID' | 'DEVELOPER_NAME',
) => string | undefined;

/** Reads the settings of the app package; adds a fault for each one that is wrong. */
export function readPackage(read: Read, faults: string[]): PackageConfig {
  const urls = { publicUrl: 'PUBLIC_URL', privacyUrl: 'PRIVACY_URL', termsUrl: 'TERMS_URL' } as const;
  const addresses = Object.fromEntries(
    Object.entries(urls).flatMap(([key, name]) => {
      const value = read(name);
      if (value === undefined) return [];
      if (!URL.canParse(value) || new URL(value).protocol !== 'https:')
        faults.push(`${name}: must be an https address`);
      return [[key, value]];
    }),
  );
  const teamsAppId = read('TEAMS_APP_ID');
  if (teamsAppId !== undefined && !GUID.test(teamsAppId)) faults.push('TEAMS_APP_ID: must be a GUID');
  const developerName = read('DEVELOPER_NAME');
  if (developerName !== undefined && developerName.length > 32)
    faults.push('DEVELOPER_NAME: must have at most 32 characters');
  return {
    ...addresses,
    ...(teamsAppId === undefined ? {} : { teamsAppId }),
    ...(developerName === undefined ? {} : { developerName }),
  };
}
