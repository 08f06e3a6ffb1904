import type { Case } from './case';

const HEADER = [
  'number',
  'state',
  'security',
  'code',
  'opened',
  'last change',
  'resolved',
  'verdict',
  'requirement source',
  'steps tried',
  'times reopened',
  'incident',
];

/**
 * Cases as CSV after RFC 4180: CRLF, quotes doubled. No names, no object IDs, nothing that somebody typed. A field that
 * a spreadsheet would calculate gets an apostrophe in front.
 */
export function casesCsv(cases: readonly Case[]): string {
  const rows = cases.map((kase) => [
    String(kase.number),
    kase.state,
    kase.isSecurity ? 'yes' : 'no',
    kase.report.code === undefined ? '' : `AADSTS${kase.report.code}`,
    kase.openedAt,
    kase.updatedAt,
    kase.state === 'resolved' ? kase.updatedAt : '',
    kase.report.verdict ?? '',
    kase.report.requirementSource ?? '',
    kase.report.tried.join(' '),
    String(kase.history.filter(({ what }) => what === 'reopen').length),
    kase.incident === undefined ? '' : String(kase.incident),
  ]);
  return [HEADER, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/** One field of a CSV row, harmless in a spreadsheet. */
export function csvField(value: string): string {
  const harmless = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
