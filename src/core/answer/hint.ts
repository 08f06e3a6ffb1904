import { idOf } from '../access/object-id';
import { RELATED_FAMILIES } from '../entry';
import type { OtherProductCode, Reading, RelatedCode, SecretKind } from '../reading/reading';
import { EMPTY_READING, OTHER_PRODUCTS, SECRET_KINDS } from '../reading/reading';

/**
 * What a button carries back, so that the next card can repeat what the paste held: numbers, IDs and a time, nothing
 * personal. A hint, never an authority: it comes back from the client.
 */
export interface Hint {
  readonly code?: number;
  /** Further codes of the paste. */
  readonly otherCodes?: readonly number[];
  readonly correlationId?: string;
  readonly requestId?: string;
  readonly timestamp?: string;
  /** An ID that the paste did not name; only where it names none. */
  readonly unlabelledId?: string;
  readonly applicationId?: string;
  /** GUID of what was to be used. */
  readonly resource?: string;
  /** GUID of the organisation. */
  readonly tenant?: string;
  readonly policyIds?: readonly string[];
  /** Codes of neighbouring systems, each behind the name of its family: `windows:0xcaa20003`. */
  readonly related?: readonly string[];
  /** A code of a product that Signpost does not explain. */
  readonly otherProduct?: OtherProductCode;
  /** What the person answered to "was this you?"; absent where they were not asked. It opens advice, never a right. */
  readonly wasMe?: boolean;
  /** Kinds of secrets that the paste held, so that the warning stays on the card. */
  readonly secrets?: readonly SecretKind[];
}

/** Each list is cut here: a hint stands on every button of a card. */
const MAX_LISTED = 5;
/** How codes of other systems are written: `0xcaa20003`, `interaction_required`, `MSALErrorDomain -50005`. */
const FOREIGN_CODE = /^[\w -]{1,80}$/;
const MIN_CODE = 10_000;
const MAX_CODE = 99_999_999;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** The hint for buttons of a card about a paste. `code`: the one that the card explains. */
export function hintOf(reading: Reading, code = reading.codes[0]): Hint {
  const { correlationId, requestId, codes, unknownIds, otherProducts } = reading;
  const isLabelled = correlationId !== undefined || requestId !== undefined;
  return readHint({
    ...reading,
    code,
    otherCodes: codes.filter((each) => each !== code),
    unlabelledId: isLabelled ? undefined : unknownIds[0],
    related: reading.related.map(({ family, id }) => `${family}:${id}`),
    otherProduct: otherProducts[0],
  });
}

/** The hint in a value from outside; a field of the wrong shape is dropped, not believed. */
export function readHint(value: unknown): Hint {
  const fields = fieldsOf(value);
  const hint = {
    code: codeOf(fields['code']),
    otherCodes: listOf(fields['otherCodes'], codeOf),
    correlationId: idOf(fields['correlationId']),
    requestId: idOf(fields['requestId']),
    timestamp: timeOf(fields['timestamp']),
    unlabelledId: idOf(fields['unlabelledId']),
    applicationId: idOf(fields['applicationId']),
    resource: idOf(fields['resource']),
    tenant: idOf(fields['tenant']),
    policyIds: listOf(fields['policyIds'], idOf),
    related: listOf(fields['related'], (item) => (relatedOf(item) === undefined ? undefined : String(item))),
    otherProduct: otherProductOf(fields['otherProduct']),
    wasMe: typeof fields['wasMe'] === 'boolean' ? fields['wasMe'] : undefined,
    secrets: listOf(fields['secrets'], secretOf),
  };
  return Object.fromEntries(Object.entries(hint).filter(([, field]) => field !== undefined)) as Hint;
}

/** The reading that a hint stands for: no more than its numbers and IDs. */
export function readingOf(hint: Hint): Reading {
  const {
    code,
    otherCodes = [],
    unlabelledId,
    policyIds = [],
    secrets = [],
    related = [],
    otherProduct,
    wasMe: _,
    ...ids
  } = hint;
  return {
    ...EMPTY_READING,
    ...ids,
    codes: code === undefined ? otherCodes : [code, ...otherCodes],
    unknownIds: unlabelledId === undefined ? [] : [unlabelledId],
    policyIds,
    related: related.map(relatedOf).filter((code) => code !== undefined),
    otherProducts: otherProduct === undefined ? [] : [otherProduct],
    secrets,
  };
}

function codeOf(value: unknown): number | undefined {
  const code = typeof value === 'string' ? Number(value) : value;
  return typeof code === 'number' && Number.isInteger(code) && code >= MIN_CODE && code <= MAX_CODE
    ? code
    : undefined;
}

function timeOf(value: unknown): string | undefined {
  return typeof value === 'string' && TIME.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}

function secretOf(value: unknown): SecretKind | undefined {
  return SECRET_KINDS.find((kind) => kind === value);
}

function relatedOf(value: unknown): RelatedCode | undefined {
  const [name, id, ...more] = typeof value === 'string' ? value.split(':') : [];
  const family = RELATED_FAMILIES.find((each) => each === name);
  return family === undefined || !isForeignCode(id) || more.length > 0 ? undefined : { family, id };
}

function otherProductOf(value: unknown): OtherProductCode | undefined {
  const { product, code } = fieldsOf(value);
  const known = OTHER_PRODUCTS.find((each) => each === product);
  return known === undefined || !isForeignCode(code) ? undefined : { product: known, code };
}

function isForeignCode(value: unknown): value is string {
  return typeof value === 'string' && FOREIGN_CODE.test(value);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The readable members, each once; undefined where there is none. */
function listOf<T>(value: unknown, read: (item: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = new Set(
    value
      .slice(0, MAX_LISTED)
      .map(read)
      .filter((item) => item !== undefined),
  );
  return items.size > 0 ? [...items] : undefined;
}
