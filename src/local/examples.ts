/** Messages to click on the chat page: one of each way to ask. All values are invented. */
export const EXAMPLES: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'An error with its IDs',
    text: `AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '00000003-0000-0000-c000-000000000000'.
Trace ID: 7c1de0a4-52b8-4a9e-9f31-0d6b8a2e4400
Correlation ID: 2f9b6c18-7d43-4e05-b1aa-93c45d70e812
Timestamp: 2026-11-20 08:15:30Z`,
  },
  { title: 'Only a number', text: '50126' },
  {
    title: 'What a developer sees',
    text: '{"error":"invalid_client","error_description":"AADSTS7000222: The provided client secret keys for app \'0b1a6d52-3c4e-4f60-8b7a-5d9c2e1f3a44\' are expired.","error_codes":[7000222],"timestamp":"2026-11-20 09:41:07Z","trace_id":"b3a7c9d1-64e2-4f08-9c5b-12d7e8f90a00","correlation_id":"91c2d3e4-5f60-4718-8a9b-c0d1e2f3a4b5"}',
  },
  { title: 'In your own words', text: 'I have a new phone and now I cannot approve the sign-in any more' },
];
