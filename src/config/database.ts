import { Secret } from './secret';

const DEFAULT_URL = 'file:.signpost/signpost.db';

/** `file:` and a path without query; a host between two slashes is refused. */
const FILE_URL = /^file:(?!\/\/[^/])(?!\/*$)[^?#]+$/i;
const POSTGRES_URL = /^postgres(?:ql)?:\/\//i;

/** Schemes that people try, and that may be named back; anything else before a colon might be a password. */
const OTHER_SCHEME =
  /^(?:sqlite3?|libsql|mysql|mariadb|mssql|sqlserver|oracle|mongodb|mongodb\+srv|redis|https?|wss?|jdbc):/i;

/** Reads where the store is; faults are added to the list. A secret, because it may hold a password. */
export function readDatabaseUrl(value: string | undefined, faults: string[]): Secret {
  const url = value ?? DEFAULT_URL;
  const other = OTHER_SCHEME.exec(url)?.[0].toLowerCase();
  if (POSTGRES_URL.test(url)) {
    if (!URL.canParse(url))
      faults.push('DATABASE_URL: is no valid address; encode special characters in user name and password');
  } else if (!FILE_URL.test(url)) {
    const named = other === undefined ? '' : `; ${other} is not supported`;
    faults.push(`DATABASE_URL: must be file:PATH or postgres://…${named}`);
  }
  return new Secret(url);
}
