import type { OtherProductCode, RelatedCode } from '../reading';
import { isWordAt } from '../text/letters';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import { HTTP_IDS, MSAL_APPLE_CODES, WINDOWS_DECIMAL_IDS, WINDOWS_HEX_IDS } from './related-ids';

/** Codes of systems beside Entra: those that the catalog explains, and those that are only named. */
export interface ResultCodes {
  readonly related: readonly RelatedCode[];
  readonly otherProducts: readonly OtherProductCode[];
}

const HEX_IDS: ReadonlySet<string> = new Set(WINDOWS_HEX_IDS);
const DECIMAL_IDS: ReadonlySet<string> = new Set(WINDOWS_DECIMAL_IDS);
const HTTP: ReadonlySet<string> = new Set(HTTP_IDS);
const APPLE: ReadonlySet<string> = new Set(MSAL_APPLE_CODES);
/** First digits of result codes that are written without `0x` too: token broker, join, enrolment, crypto, logon. */
const BARE_HEX = /^(?:caa|801c|8018|8007|8009|8029|8028|8004|c000|c004|c00c)/i;
const LOWEST_RESULT = 0x8000_0000;
const HIGHEST_RESULT = 0xffff_ffff;

const WIN_HTTP = /(?:error|code|fehler|erreur|winhttp|wininet)\W{0,4}(?:code\W{0,3})?(12\d{3})(?!\d)/gi;
const LONG_NUMBER = /(?<![\w.])-?\d{9,10}(?![\w.])/g;
const STATUS =
  /\b(?:http(?:\/\d(?:\.\d)?)?|status(?: ?code)?|response(?: status)?(?: code)?)["']?(?: (?:error|status|response))?(?: code)?["']?[\s:=(]{1,4}["'(]{0,2}([45]\d\d)(?!\d)/gi;
const IDENTITY_ENDPOINT =
  /login\.microsoftonline|login\.windows\.net|login\.microsoft\.com|sts\.windows\.net|login\.live\.com|\/oauth2\/|token request|token endpoint|169\.254\.169\.254|enterpriseregistration|invalid_grant|aadsts/i;
const APPLE_CODE = /MSALErrorDomain\W{1,3}(?:error\W{1,2})?(?:code\W{0,2})?(-50\d{3})/gi;

const OTHER_PRODUCTS: readonly (readonly [
  needs: string,
  pattern: RegExp,
  product: OtherProductCode['product'],
])[] = [
  ['aadb2c', /AADB2C[:_ -]?\d{5,6}/gi, 'Azure AD B2C'],
  ['msis', /\bMSIS\d{4,5}/gi, 'AD FS'],
  ['acs', /\bACS\d{5}/gi, 'Azure Access Control Service'],
  // Lower case would be somebody's own ID.
  ['id', /(?<![A-Za-z0-9_-])ID\d{4}(?=[:\s]|$)/g, 'Windows Identity Foundation'],
];

/** Result codes with or without `0x`: `0xCAA20003`, `caa20003`. */
function hexCodes(text: string, eights: readonly Span[]): string[] {
  return eights
    .filter(({ start, end }) => {
      if (isWordAt(text, end) || text.charAt(end) === '-') return false;
      if (text.charAt(start - 1).toLowerCase() === 'x')
        return text.charAt(start - 2) === '0' && !isWordAt(text, start - 3);
      return (
        !isWordAt(text, start - 1) &&
        text.charAt(start - 1) !== '-' &&
        BARE_HEX.test(text.slice(start, start + 4))
      );
    })
    .map(({ start, end }) => `0x${text.slice(start, end).toLowerCase()}`);
}

/** Result codes in decimal: `-895352829` or `3399614467`. Only known ones: any long number would do otherwise. */
function decimalCodes(text: string): string[] {
  const found: string[] = [];
  for (const match of allMatches(LONG_NUMBER, text)) {
    const value = Number(match[0]);
    const unsigned = value < 0 ? value + HIGHEST_RESULT + 1 : value;
    const id = `0x${unsigned.toString(16)}`;
    if (unsigned >= LOWEST_RESULT && unsigned <= HIGHEST_RESULT && HEX_IDS.has(id)) found.push(id);
  }
  return found;
}

function captures(pattern: RegExp, text: string): string[] {
  return allMatches(pattern, text).map((match) => match[1] ?? '');
}

function httpStatuses(text: string): string[] {
  if (!/http|status|response/i.test(text) || !IDENTITY_ENDPOINT.test(text)) return [];
  return captures(STATUS, text).filter((status) => HTTP.has(status));
}

function otherProductCodes(text: string): OtherProductCode[] {
  const lower = text.toLowerCase();
  return OTHER_PRODUCTS.flatMap(([needs, pattern, product]) => {
    const found = lower.includes(needs) ? allMatches(pattern, text) : [];
    return found.map((match) => ({ product, code: match[0].toUpperCase().replace(/[:_ -]/, '') }));
  });
}

/** Windows result codes in their four spellings, WinHTTP errors, MSAL's Apple codes, HTTP statuses, other products. */
export function findResultCodes(text: string, eights: readonly Span[]): ResultCodes {
  const hex = [...hexCodes(text, eights), ...decimalCodes(text)];
  const winHttp = text.includes('120')
    ? captures(WIN_HTTP, text).filter((code) => DECIMAL_IDS.has(code))
    : [];
  const apple = text.includes('MSALErrorDomain')
    ? captures(APPLE_CODE, text).filter((code) => APPLE.has(code))
    : [];
  return {
    related: [
      ...hex.filter((id) => HEX_IDS.has(id)).map((id): RelatedCode => ({ family: 'windows', id })),
      ...winHttp.map((id): RelatedCode => ({ family: 'windows', id })),
      ...apple.map((code): RelatedCode => ({ family: 'msal', id: `MSALErrorDomain ${code}` })),
      ...httpStatuses(text).map((id): RelatedCode => ({ family: 'http', id })),
    ],
    otherProducts: [
      ...otherProductCodes(text),
      ...hex.filter((id) => !HEX_IDS.has(id)).map((code): OtherProductCode => ({ product: 'Windows', code })),
    ],
  };
}
