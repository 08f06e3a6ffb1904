import { z } from 'zod';
import { parseGuid, parseTime } from './typed-values';

/** Longest text that is kept of one field; user agents are the longest in practice, at about 300. */
const MAX_TEXT = 1_000;
/** Longest list that is kept of one field. */
const MAX_ITEMS = 100;

/** Graph answers with this where a value is newer than the request allows for. */
const FUTURE = 'unknownFutureValue';

/**
 * Fields of an answer from Graph, read so that no null, no missing and no unexpected value can fail a row: each becomes
 * undefined.
 */
export const text = z
  .string()
  .transform((value) => value.trim().slice(0, MAX_TEXT))
  .transform((value) => (value === '' || value === FUTURE ? undefined : value))
  .nullish()
  .catch(undefined)
  .transform((value) => value ?? undefined);

export const lowerText = text.transform((value) => value?.toLowerCase());
export const guid = text.transform(parseGuid);
export const time = text.transform(parseTime);

export const flag = z
  .boolean()
  .nullish()
  .catch(undefined)
  .transform((value) => value ?? undefined);

/** One of the values, whatever its case; any other is undefined. */
export const oneOf = <T extends string>(values: readonly T[]) =>
  text.transform((value) => values.find((known) => known.toLowerCase() === value?.toLowerCase()));

/** A list of which the unreadable items are dropped; undefined where there is no list. */
export const list = <S extends z.ZodTypeAny>(item: S) =>
  z
    .array(z.unknown())
    .nullish()
    .catch(undefined)
    .transform((items): NonNullable<z.output<S>>[] | undefined =>
      items?.slice(0, MAX_ITEMS).flatMap((value) => {
        const { data } = item.safeParse(value);
        return data === undefined || data === null ? [] : [data];
      }),
    );

/** An object, or an empty one where there is none. */
export const object = <S extends z.ZodRawShape>(shape: S) => z.object(shape).or(empty.pipe(z.object(shape)));

const empty = z.unknown().transform(() => ({}));

/** Optional where it may be undefined. */
type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same object without the keys that hold undefined. */
export function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Defined<T>;
}
