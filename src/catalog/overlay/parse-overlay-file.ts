import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Fault } from './fault';

type Path = readonly (string | number)[];

/** What a file says, and where. */
export interface ParsedFile<T> {
  readonly file: string;
  readonly value: T;
  /** The fields that have faults already; `value` is without them. */
  readonly faulty: ReadonlySet<string | number>;
  /** A fault at the line of the value that `path` leads to, or of what holds it. */
  fault(path: Path, text: string): Fault;
}

/**
 * Reads one file of the house rules against its schema, which has a default for every field of the file. Every fault is
 * added to `faults`; what is without fault comes back all the same, so that it can be checked further. Undefined where
 * nothing could be read.
 */
export function parseOverlayFile<S extends z.ZodTypeAny>(
  file: string,
  text: string,
  schema: S,
  faults: Fault[],
): ParsedFile<z.infer<S>> | undefined {
  const lines = new LineCounter();
  // Without pretty errors a message is one sentence; with them it repeats lines of the file.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    for (const { pos, code } of broken)
      faults.push({ file, line: lines.linePos(pos[0]).line, text: `is not YAML (${yamlWords(code)})` });
    return undefined;
  }
  const fault = (path: Path, what: string): Fault => ({
    file,
    line: lines.linePos(offsetOf(document, path)).line,
    text: path.length === 0 ? what : `${path.map(shown).join('.')}: ${what}`,
  });
  const plain = plainValue(document);
  if (plain === undefined) {
    faults.push(fault([], 'is not YAML (too many aliases)'));
    return undefined;
  }
  const whole = plain.value ?? {};
  const result = schema.safeParse(whole);
  if (result.success) return { file, value: result.data as z.infer<S>, faulty: new Set(), fault };
  const { issues } = result.error;
  faults.push(...issues.flatMap((issue) => issueFaults(issue, fault)));
  const faulty = new Set(issues.flatMap((issue) => fieldsOf(issue)));
  const left = schema.safeParse(
    Object.fromEntries(Object.entries(whole).filter(([key]) => !faulty.has(key))),
  );
  return left.success ? { file, value: left.data as z.infer<S>, faulty, fault } : undefined;
}

/** The fields of the file that an issue makes unusable. */
function fieldsOf(issue: z.ZodIssue): readonly (string | number)[] {
  if (issue.path[0] !== undefined) return [issue.path[0]];
  return issue.code === 'unrecognized_keys' ? issue.keys : [];
}

/** A step of a path; what does not look like a field is content that slipped into the wrong place. */
function shown(key: string | number): string | number {
  return typeof key === 'number' || /^[a-z][a-z-]{0,30}$/i.test(key) ? key : '…';
}

function yamlWords(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}

/** The document as plain data; undefined where its aliases would multiply it. */
function plainValue(document: Document): { readonly value: unknown } | undefined {
  try {
    return { value: document.toJS({ maxAliasCount: 20 }) };
  } catch {
    return undefined;
  }
}

function issueFaults(issue: z.ZodIssue, fault: (path: Path, what: string) => Fault): Fault[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => fault([...path, key], 'is not a field that Signpost knows'));
    case 'invalid_enum_value':
      return [fault(path, `must be one of ${issue.options.join(', ')}`)];
    case 'invalid_union':
      return [fault(path, 'must be a code or the id of a family')];
    case 'invalid_type':
      return [
        fault(path, issue.received === 'undefined' ? 'is missing' : `must be of type ${issue.expected}`),
      ];
    default:
      return [fault(path, issue.message)];
  }
}

/** Where the value at `path` begins; the key of its pair where there is one, since a block of text begins later. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
