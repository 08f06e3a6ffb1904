import type { GraphRow } from './graph-message';
import type { FilterToken } from './read-filter-tokens';
import { readFilterTokens } from './read-filter-tokens';

/** How a field may be compared. */
export interface FilterField {
  readonly literal: 'text' | 'number' | 'time' | 'boolean';
  readonly operators: readonly ('eq' | 'ne' | 'ge' | 'le' | 'startsWith')[];
}

type Fields = Readonly<Record<string, FilterField>>;

/** What a resource lets itself be filtered by. */
export interface FilterRules {
  /** By path, such as `status/errorCode`. */
  readonly fields: Fields;
  /** Lists that `any()` looks into, with the paths inside an element; the empty path is the element itself. */
  readonly lists: Readonly<Record<string, Fields>>;
}

export interface ParsedFilter {
  matches(row: GraphRow): boolean;
  /** Paths of all fields and lists that it names. */
  readonly names: readonly string[];
  /** All times in it, in milliseconds. */
  readonly times: readonly number[];
}

type Test = (value: unknown) => boolean;

/**
 * Parses `$filter`: comparisons joined by `and`, `startsWith(field,'…')`, and `list/any(x: x eq '…' or …)`. Returns
 * undefined for everything else, and for fields and operators that the rules do not have.
 */
export function parseFilter(text: string, rules: FilterRules): ParsedFilter | undefined {
  const tokens = readFilterTokens(text);
  if (tokens === undefined) return undefined;
  const reader = new FilterReader(tokens, rules);
  const matches = reader.read();
  return matches && { matches, names: reader.names, times: reader.times };
}

class FilterReader {
  readonly names: string[] = [];
  readonly times: number[] = [];
  readonly #tokens: readonly FilterToken[];
  readonly #rules: FilterRules;
  #at = 0;

  constructor(tokens: readonly FilterToken[], rules: FilterRules) {
    this.#tokens = tokens;
    this.#rules = rules;
  }

  read(): Test | undefined {
    const all = this.#joined('and', () => this.#term());
    if (all === undefined || this.#at < this.#tokens.length) return undefined;
    return (row) => all.every((test) => test(row));
  }

  #joined(word: string, part: () => Test | undefined): Test[] | undefined {
    const tests: Test[] = [];
    do {
      const test = part();
      if (test === undefined) return undefined;
      tests.push(test);
    } while (this.#take(word));
    return tests;
  }

  #term(): Test | undefined {
    const name = this.#next('word')?.text;
    if (name === undefined) return undefined;
    if (name.toLowerCase() === 'startswith') return this.#startsWith();
    if (name.endsWith('/any')) return this.#any(name.slice(0, -'/any'.length));
    return this.#comparison(name, own(this.#rules.fields, name));
  }

  #startsWith(): Test | undefined {
    if (!this.#take('(')) return undefined;
    const path = this.#next('word')?.text ?? '';
    const start = this.#take(',') ? this.#next('text')?.text : undefined;
    const isAllowed = own(this.#rules.fields, path)?.operators.includes('startsWith') === true;
    if (!isAllowed || start === undefined || !this.#take(')')) return undefined;
    this.names.push(path);
    return (row) => {
      const value = valueAt(row, path);
      return typeof value === 'string' && value.startsWith(start);
    };
  }

  #any(list: string): Test | undefined {
    const fields = own(this.#rules.lists, list);
    const variable = this.#take('(') ? this.#next('word')?.text : undefined;
    if (fields === undefined || variable === undefined || !this.#take(':')) return undefined;
    const isWrapped = this.#take('(');
    const either = this.#joined('or', () => this.#element(variable, fields));
    if (either === undefined || (isWrapped && !this.#take(')')) || !this.#take(')')) return undefined;
    this.names.push(list);
    return (row) => {
      const items = valueAt(row, list);
      return Array.isArray(items) && items.some((item) => either.some((test) => test(item)));
    };
  }

  #element(variable: string, fields: Fields): Test | undefined {
    const [root, ...rest] = this.#next('word')?.text.split('/') ?? [];
    if (root !== variable) return undefined;
    const path = rest.join('/');
    return this.#comparison(path, own(fields, path));
  }

  #comparison(path: string, field: FilterField | undefined): Test | undefined {
    const operator = this.#next('word')?.text;
    const allowed = field?.operators.find((name) => name === operator && name !== 'startsWith');
    const literal = this.#tokens[this.#at++];
    if (field === undefined || allowed === undefined || literal?.kind !== field.literal) return undefined;
    const read = COMPARABLE[field.literal];
    const wanted = read(literal.text);
    if (Number.isNaN(wanted)) return undefined;
    this.names.push(path);
    if (field.literal === 'time') this.times.push(Number(wanted));
    return (row) => {
      const value = valueAt(row, path);
      return value !== null && value !== undefined && OPERATORS[allowed](read(String(value)), wanted);
    };
  }

  #next(kind: FilterToken['kind']): FilterToken | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind) return undefined;
    this.#at += 1;
    return token;
  }

  #take(text: string): boolean {
    const token = this.#tokens[this.#at];
    const isThere = token !== undefined && token.kind !== 'text' && token.text === text;
    if (isThere) this.#at += 1;
    return isThere;
  }
}

const COMPARABLE = {
  text: (text: string) => text,
  number: Number,
  time: Date.parse,
  boolean: (text: string) => text === 'true',
} as const;

type Value = string | number | boolean;

const OPERATORS: Readonly<Record<FilterField['operators'][number], (a: Value, b: Value) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  ge: (a, b) => a >= b,
  le: (a, b) => a <= b,
  startsWith: () => false,
};

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value;
  return path
    .split('/')
    .reduce<unknown>(
      (inner, name) =>
        typeof inner === 'object' && inner !== null ? own(inner as GraphRow, name) : undefined,
      value,
    );
}
