/** Invented IDs, one per role. */
export const CORRELATION = '5c4247f6-b7a2-4d0e-9a31-2f60c8d1e7aa';
export const REQUEST = '71ec8788-3b4c-4f5d-8e9f-a0b1c2d3e400';
export const APPLICATION = '0f6e2d11-8c3a-4b7e-9d42-6a5b1c2d3e4f';
export const RESOURCE = 'c3a9d870-51b2-4e6f-8a17-9b0c1d2e3f45';
export const TENANT = 'd9b1c2a3-4e5f-4a6b-8c7d-0e1f2a3b4c5d';
export const OTHER = 'e7c5b3a1-9f8d-4c6b-a5e4-d3c2b1a09f8e';

export const TIME = '2026-11-20T08:15:30Z';
export const WRITTEN_TIME = '2026-11-20 08:15:30Z';

/** The text of one error as the token endpoint writes it. */
export const MESSAGE = [
  'AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location,',
  `you must use multi-factor authentication to access '${RESOURCE}'.\r\nTrace ID: ${REQUEST}\r\n`,
  `Correlation ID: ${CORRELATION}\r\nTimestamp: ${WRITTEN_TIME}`,
].join(' ');

/** The same in the JSON of the token endpoint. */
export const BODY = JSON.stringify({
  error: 'interaction_required',
  error_description: MESSAGE,
  error_codes: [50076],
  timestamp: WRITTEN_TIME,
  trace_id: REQUEST,
  correlation_id: CORRELATION,
  error_uri: 'https://login.microsoftonline.com/error?code=50076',
  suberror: 'basic_action',
});

/** What every shape of {@link MESSAGE} has to be read to. */
export const MESSAGE_READING = {
  codes: [50076],
  correlationId: CORRELATION,
  requestId: REQUEST,
  timestamp: TIME,
  resource: RESOURCE,
};

/** Fails where two rows of a table have one name: the report would not tell them apart. */
export function expectUniqueNames(rows: readonly { readonly name: string }[]): void {
  const names = rows.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
}
