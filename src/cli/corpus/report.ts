import { FIELDS, type Label } from './case';
import type { Failure, FieldScore, RankScore, ScoredRun } from './score';

const SHOWN_TEXT_CHARS = 600;

function percent(part: number, of: number): string {
  return of === 0 ? '-' : `${((100 * part) / of).toFixed(1)} %`;
}

function row(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, index) => (index === 0 ? String(cell).padEnd(16) : String(cell).padStart(9)))
    .join('');
}

function fieldRow(name: string, all: FieldScore, withValue: FieldScore): string {
  const cells = [name, all.exact, all.missed, all.wrong, all.of, percent(all.exact, all.of)];
  return row([...cells, `${withValue.exact}/${withValue.of}`]);
}

function rankLine(name: string, rank: RankScore, isMatched: boolean): string {
  if (!isMatched) return `${name}: 0 of ${rank.of} (matching is not part of this run)`;
  return `${name}: first ${percent(rank.first, rank.of)}, in three ${percent(rank.three, rank.of)} of ${rank.of}`;
}

function shown(label: Label | undefined): string {
  return label === undefined || label === null ? 'nothing' : JSON.stringify(label);
}

function failureLines({ id, shape, text, what, wanted, got }: Failure): string[] {
  const cut = text.length > SHOWN_TEXT_CHARS ? `${text.slice(0, SHOWN_TEXT_CHARS)} …` : text;
  return [
    '',
    `${id} (${shape}): ${what} should be ${shown(wanted)}, was ${shown(got)}`,
    ...cut.split('\n').map((line) => `    ${line}`),
  ];
}

/** The report for people, line by line: the table per field and per shape, then every failure with its text. */
export function reportLines({ score, isMatched, withValue, shapes, failures }: ScoredRun): string[] {
  return [
    row(['field', 'exact', 'missed', 'wrong', 'of', '', '  of those with a value']),
    ...FIELDS.map((field) => fieldRow(field, score.fields[field], withValue[field])),
    '',
    `negatives: ${score.negatives.claims} claims in ${score.negatives.of}`,
    rankLine('messages without their number', score.noCode, isMatched),
    rankLine('descriptions', score.paraphrase, isMatched),
    '',
    'shape: cases without any failure',
    ...[...shapes].map(([shape, { right, of }]) => `  ${shape}: ${right} of ${of}`),
    '',
    failures.length === 0 ? 'no failures' : `${failures.length} failures:`,
    ...failures.flatMap(failureLines),
  ];
}
