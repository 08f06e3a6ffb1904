import { findCodes } from './codes/find-codes';
import { orderCodes, signOfFirst } from './codes/order-codes';
import { decodeText } from './decoding/decode-text';
import { scanHex } from './ids/find-guids';
import { findPolicyIds, type IdMention, identifyGuids, pickId } from './ids/find-ids';
import type { IdKind } from './labels/id-labels';
import { accountNames } from './names/account-names';
import { findApplicationName } from './names/find-application-name';
import type { NameMention } from './names/name-mention';
import { namesInQuotes } from './names/names-in-quotes';
import { namedRows, namesInRows } from './names/names-in-rows';
import { namesInSentences } from './names/names-in-sentences';
import type { OtherProductCode, Reading, RelatedCode } from './reading';
import { findRelatedWords } from './related/find-related-words';
import { findResultCodes } from './related/find-result-codes';
import { findTimes, type TimeMention } from './times/find-times';
import { wordsOf } from './words';

/** A value of a role: the surest one, be it a GUID or a name; the first in the text among equals. */
function pickValue(
  ids: readonly IdMention[],
  names: readonly NameMention[],
  kind: IdKind,
): string | undefined {
  let best: { readonly value: string; readonly grade: number; readonly start: number } | undefined;
  for (const mention of [...ids, ...names]) {
    if (mention.kind !== kind) continue;
    if (
      best === undefined ||
      mention.grade > best.grade ||
      (mention.grade === best.grade && mention.start < best.start)
    ) {
      best = mention;
    }
  }
  return best?.value;
}

function pickTime(times: readonly TimeMention[]): string | undefined {
  let best: TimeMention | undefined;
  for (const time of times) if (time.grade > (best?.grade ?? 0)) best = time;
  return best?.value;
}

function onceEach<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item): [string, Item] => [key(item), item])).values()];
}

const DETAIL_KEYS = [
  'correlationId',
  'requestId',
  'timestamp',
  'applicationId',
  'applicationName',
  'resource',
  'tenant',
  'user',
  'oauthError',
  'suberror',
] as const;

type Found = { -readonly [Key in keyof Reading]: Reading[Key] };
type Details = { readonly [Key in (typeof DETAIL_KEYS)[number]]?: string | undefined };

/** What identifies the attempt; absent details are undefined. */
function detailsOf(text: string, ids: readonly IdMention[], times: readonly TimeMention[]): Details {
  const rows = namedRows(text);
  const names = [
    ...namesInQuotes(text),
    ...accountNames(text),
    ...namesInSentences(text),
    ...namesInRows(rows),
  ];
  return {
    correlationId: pickId(ids, 'correlation'),
    requestId: pickId(ids, 'request'),
    timestamp: pickTime(times),
    applicationId: pickId(ids, 'application'),
    applicationName: findApplicationName(text, ids, rows),
    resource: pickValue(ids, names, 'resource'),
    tenant: pickValue(ids, names, 'tenant'),
    user: pickValue([], names, 'user'),
  };
}

/** Takes over the details that are there: an absent one is no key. */
function addDetails(reading: Found, details: Details): void {
  for (const key of DETAIL_KEYS) {
    const value = details[key];
    if (value !== undefined) reading[key] = value;
  }
}

/** IDs that no label explains anywhere in the text, each once. */
function unknownIds(ids: readonly IdMention[], policyIds: readonly string[]): string[] {
  if (ids.every(({ kind }) => kind !== 'unknown')) return [];
  const named = new Set([
    ...policyIds,
    ...ids.filter(({ kind }) => kind !== 'unknown').map(({ value }) => value),
  ]);
  return [...new Set(ids.map(({ value }) => value))].filter((value) => !named.has(value));
}

/**
 * Everything that one paste holds, whatever its shape, language and encoding. Never throws; the work grows with the
 * length of the text, of which at most the first 64 Ki characters are read. No secret is in the result.
 */
export function readText(raw: string): Reading {
  const { text, kinds, hasBlobs } = decodeText(raw);
  const times = findTimes(text);
  const { guids, eights } = scanHex(text);
  const ids = identifyGuids(text, guids);
  const taken = [...ids, ...times].sort((one, other) => one.start - other.start);
  const policyIds = findPolicyIds(text, ids);
  const words = findRelatedWords(text);
  const results = findResultCodes(text, eights);
  const mentions = findCodes(text, taken);
  const codes = orderCodes(mentions);
  const codeSign = signOfFirst(codes, mentions);
  const reading: Found = {
    codes,
    ...(codeSign !== undefined && { codeSign }),
    policyIds,
    related: onceEach<RelatedCode>(
      [...words.related, ...results.related],
      ({ family, id }) => `${family} ${id}`,
    ),
    otherProducts: onceEach<OtherProductCode>(results.otherProducts, ({ code }) => code),
    unknownIds: unknownIds(ids, policyIds),
    secrets: kinds,
    words: wordsOf(text, taken, { hasBlobs }),
  };
  addDetails(reading, detailsOf(text, ids, times));
  addDetails(reading, { oauthError: words.oauthError, suberror: words.suberror });
  return reading;
}
