import type { Reading } from '../../core/reading/reading';
import { FIELDS, type Field, type Label, type LabelledCase } from './case';

/** What was understood of one message. */
export interface Understood {
  readonly reading: Reading;
  /** The codes that would be answered, the best first; absent where matching is not part of the run. */
  readonly answerable?: readonly number[];
  /** The codes that would be stated as the answer, not offered as choices. */
  readonly stated?: readonly number[];
}

/** `exact + missed + wrong = of`. Where the label says that there is nothing, finding nothing is exact. */
export interface FieldScore {
  readonly exact: number;
  readonly missed: number;
  readonly wrong: number;
  readonly of: number;
}

export interface RankScore {
  /** Cases whose first answer is right: the best label for messages that lost their number, any label for descriptions. */
  readonly first: number;
  /** Cases with an acceptable answer among the first three. */
  readonly three: number;
  readonly of: number;
}

/** One thing that went wrong with one case. */
export interface Failure {
  readonly id: string;
  readonly shape: string;
  readonly text: string;
  readonly what: Field | 'claim' | 'noCode' | 'paraphrase';
  readonly wanted: Label | undefined;
  readonly got: Label | undefined;
}

/** The result of a run, as `--json` prints it, with what a person reads beside it. */
export interface Score {
  readonly fields: Readonly<Record<Field, FieldScore>>;
  readonly negatives: { readonly claims: number; readonly of: number };
  readonly noCode: RankScore;
  readonly paraphrase: RankScore;
}

export interface ScoredRun {
  readonly score: Score;
  /** Whether matching was part of the run; without it the ranks are 0 of all. */
  readonly isMatched: boolean;
  /** Per field, the same counts over the cases whose label has a value. */
  readonly withValue: Readonly<Record<Field, FieldScore>>;
  /** Cases without any failure, per shape. */
  readonly shapes: ReadonlyMap<string, { readonly right: number; readonly of: number }>;
  readonly failures: readonly Failure[];
}

const RANKED = 3;

/** A label or a found value in the form in which two are the same. */
function comparable(value: Label | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') return [...new Set(value)].sort((one, other) => one - other).join(' ');
  return String(value).trim().toLowerCase();
}

function foundIn(reading: Reading, field: Field): Label | undefined {
  if (field === 'primary') return reading.codes[0];
  return field === 'traceId' ? reading.requestId : reading[field];
}

type Verdict = 'exact' | 'missed' | 'wrong';

function judge(wanted: Label, accepted: readonly Label[], got: Label | undefined): Verdict {
  const found = comparable(got);
  if ([wanted, ...accepted].some((label) => comparable(label) === found)) return 'exact';
  return found === '' ? 'missed' : 'wrong';
}

function emptyScores(): Record<Field, { exact: number; missed: number; wrong: number; of: number }> {
  const empty = () => ({ exact: 0, missed: 0, wrong: 0, of: 0 });
  return {
    primary: empty(),
    codes: empty(),
    correlationId: empty(),
    traceId: empty(),
    timestamp: empty(),
    applicationId: empty(),
    resource: empty(),
    tenant: empty(),
    user: empty(),
  };
}

/** Collects the results of a run, case by case. */
class Tally {
  readonly fields = emptyScores();
  readonly withValue = emptyScores();
  readonly negatives = { claims: 0, of: 0 };
  readonly noCode = { first: 0, three: 0, of: 0 };
  readonly paraphrase = { first: 0, three: 0, of: 0 };
  readonly shapes = new Map<string, { right: number; of: number }>();
  readonly failures: Failure[] = [];
  isMatched = true;

  add(row: LabelledCase, understood: Understood): void {
    const before = this.failures.length;
    if (row.kind === 'negative') this.addNegative(row, understood);
    if (row.kind === 'positive') this.addFields(row, understood.reading);
    if (row.expect.anyOf !== undefined) this.addRanked(row, row.expect.anyOf, understood.answerable);
    const shape = this.shapes.get(row.shape) ?? { right: 0, of: 0 };
    shape.of++;
    if (this.failures.length === before) shape.right++;
    this.shapes.set(row.shape, shape);
  }

  private fail(
    row: LabelledCase,
    what: Failure['what'],
    wanted: Label | undefined,
    got: Label | undefined,
  ): void {
    this.failures.push({ id: row.id, shape: row.shape, text: row.text, what, wanted, got });
  }

  private addNegative(row: LabelledCase, { reading, stated = [] }: Understood): void {
    this.negatives.of++;
    const claimed = [...new Set([...reading.codes, ...stated])];
    if (claimed.length === 0) return;
    this.negatives.claims++;
    this.fail(row, 'claim', null, claimed);
  }

  private addFields(row: LabelledCase, reading: Reading): void {
    for (const field of FIELDS) {
      const wanted = row.expect[field];
      if (wanted === undefined) continue;
      const got = foundIn(reading, field);
      const verdict = judge(wanted, row.expect.accept?.[field] ?? [], got);
      this.fields[field][verdict]++;
      this.fields[field].of++;
      if (comparable(wanted) !== '') {
        this.withValue[field][verdict]++;
        this.withValue[field].of++;
      }
      if (verdict !== 'exact') this.fail(row, field, wanted, got);
    }
  }

  private addRanked(
    row: LabelledCase,
    labels: readonly number[],
    answerable: readonly number[] | undefined,
  ): void {
    const what = row.kind === 'paraphrase' ? 'paraphrase' : 'noCode';
    const rank = this[what];
    rank.of++;
    if (answerable === undefined) {
      this.isMatched = false;
      return;
    }
    const [first] = answerable;
    const isFirst = first !== undefined && (what === 'noCode' ? first === labels[0] : labels.includes(first));
    if (isFirst) rank.first++;
    if (answerable.slice(0, RANKED).some((code) => labels.includes(code))) rank.three++;
    if (!isFirst) this.fail(row, what, labels, answerable.slice(0, RANKED));
  }
}

/** Scores labelled cases. `understand` is called once per case, in order. */
export function scoreCases(
  cases: readonly LabelledCase[],
  understand: (row: LabelledCase) => Understood,
): ScoredRun {
  const tally = new Tally();
  for (const row of cases) tally.add(row, understand(row));
  const { fields, negatives, noCode, paraphrase, isMatched, withValue, shapes, failures } = tally;
  return { score: { fields, negatives, noCode, paraphrase }, isMatched, withValue, shapes, failures };
}
