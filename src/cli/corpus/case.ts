/** The fields that are compared, as the labels name them. */
export const FIELDS = [
  'primary',
  'codes',
  'correlationId',
  'traceId',
  'timestamp',
  'applicationId',
  'resource',
  'tenant',
  'user',
] as const;
export type Field = (typeof FIELDS)[number];

/** A label: a number, a text, a list of numbers, or null where nothing is to be found. */
export type Label = number | string | null | readonly number[];

/** One labelled message. */
export interface LabelledCase {
  readonly id: string;
  readonly kind: 'positive' | 'negative' | 'paraphrase';
  /** How the message looks, such as `json-body`; groups the results. */
  readonly shape: string;
  readonly text: string;
  readonly html?: string;
  readonly expect: { readonly [Key in Field]?: Label } & {
    /** Codes that a message without a number stands for, the best first. */
    readonly anyOf?: readonly number[];
    /** Other values per field that are not wrong. */
    readonly accept?: { readonly [Key in Field]?: readonly Label[] };
  };
}

const KINDS: ReadonlySet<unknown> = new Set(['positive', 'negative', 'paraphrase']);

function isCase(value: unknown): value is LabelledCase {
  if (typeof value !== 'object' || value === null) return false;
  const row = value as Readonly<Record<string, unknown>>;
  const hasTexts = ['id', 'shape', 'text'].every((key) => typeof row[key] === 'string');
  return hasTexts && KINDS.has(row['kind']) && typeof row['expect'] === 'object' && row['expect'] !== null;
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The labelled cases of a JSON Lines text, and one sentence for every line that is none. Empty lines are skipped. */
export function parseCases(lines: string): {
  readonly cases: readonly LabelledCase[];
  readonly faults: readonly string[];
} {
  const cases: LabelledCase[] = [];
  const faults: string[] = [];
  for (const [index, line] of lines.split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = parseLine(line);
    if (isCase(row)) cases.push(row);
    else faults.push(`line ${index + 1} is no case: id, kind, shape, text and expect are needed`);
  }
  return { cases, faults };
}
