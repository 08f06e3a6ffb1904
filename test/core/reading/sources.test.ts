import { readText } from '../../../src/core/reading/read-text';
import {
  APPLICATION,
  BODY,
  CORRELATION,
  expectUniqueNames,
  MESSAGE,
  MESSAGE_READING,
  OTHER,
  REQUEST,
  RESOURCE,
  TIME,
  WRITTEN_TIME,
} from './samples';

const SENTENCE = `AADSTS50076: you must use multi-factor authentication to access '${RESOURCE}'.`;
const LINE = `${SENTENCE} Trace ID: ${REQUEST} Correlation ID: ${CORRELATION} Timestamp: ${WRITTEN_TIME}`;
const LINES = LINE.replaceAll(/ (?=Trace|Correlation ID|Timestamp)/g, '\n');

const SOURCES = [
  { name: 'token endpoint', text: BODY },
  { name: 'indented JSON', text: JSON.stringify(JSON.parse(BODY), null, 2) },
  {
    name: 'Python dictionary',
    text: `{'error': 'interaction_required', 'error_description': "${LINE.replaceAll('\n', '\\r\\n')}", 'error_codes': [50076], 'trace_id': '${REQUEST}'}`,
  },
  {
    name: 'Rust debug print',
    text: `AcquireTokenFailed(ErrorResponse { error: "interaction_required", error_description: "${LINE}", error_codes: [50076] })`,
  },
  {
    name: 'Java exception',
    text: `com.microsoft.aad.msal4j.MsalInteractionRequiredException: ${LINES}\n\tat com.microsoft.aad.msal4j.AadInstance.run(AadInstance.java:53003)`,
  },
  {
    name: 'Java map',
    text: `{error=interaction_required, error_description=${LINE}, error_codes=[50076], correlation_id=${CORRELATION}}`,
  },
  {
    name: 'Go',
    text: `autorest/azure: Service returned an error. Status=400 Code="interaction_required" Description="${LINES.replaceAll('\n', '\\r\\n')}" Endpoint https://login.microsoftonline.com/`,
  },
  {
    name: 'MSAL for JavaScript',
    text: `InteractionRequiredAuthError: interaction_required: 50076 - [${WRITTEN_TIME}]: ${SENTENCE} - Correlation ID: ${CORRELATION} - Trace ID: ${REQUEST}`,
  },
  {
    name: 'MSAL for .NET',
    text: `MSAL.NetCore 4.61.3.0 [2026-11-20 08:15:31Z - ${CORRELATION}] Exception type: MsalUiRequiredException\nErrorCode: invalid_grant\nHTTP StatusCode 400\n${LINES}`,
  },
  {
    name: 'MSAL for Android',
    text: `MsalUiRequiredException [2026-11-20 08:15:31 - {"correlation_id":"${CORRELATION}"}] ${LINE}`,
  },
  {
    name: 'MSAL for iOS',
    text: `Error Domain=MSALErrorDomain Code=-50002 "(null)" UserInfo={MSALErrorDescriptionKey=${LINES}, MSALOAuthErrorKey=invalid_grant, MSALCorrelationIDKey=${CORRELATION.toUpperCase()}}`,
  },
  {
    name: 'PowerShell error',
    text: `Connect-AzAccount : ${LINES}: The remote server returned an error: (400) Bad Request.\nAt line:1 char:1\n    + FullyQualifiedErrorId : AadAuthenticationFailedException`,
  },
  {
    name: 'PowerShell list',
    text: `Message        : ${SENTENCE}\n                 Trace ID: ${REQUEST}\n                 Correlation ID: ${CORRELATION}\n                 Timestamp: ${WRITTEN_TIME}\nErrorCode      : 50076`,
  },
  { name: 'Azure CLI', text: `ERROR: ${LINE}\nInteractive authentication is needed. Please run:\naz login` },
  {
    name: 'Terraform',
    text: `╷\n│ Error: clientCredentialsToken: received HTTP status 400 with response: ${BODY}\n│\n│   on main.tf line 1, in provider "azurerm":\n╵`,
  },
  {
    name: 'Terraform, wrapped at the label',
    text: `│ ${SENTENCE}\n│ Trace ID:\n│ ${REQUEST}\n│ Correlation ID:\n│ ${CORRELATION}\n│ Timestamp:\n│ ${WRITTEN_TIME}`,
  },
  {
    name: 'Git credential manager',
    text: `fatal: MicrosoftAuthenticationProvider error: ${LINE}\nfatal: Authentication failed for 'https://dev.contoso.example/app/'`,
  },
  {
    name: 'kubelogin',
    text: `E1120 08:15:31.123456   50126 proxy_server.go:144] executable kubelogin failed with exit code 1: failed to acquire token: ${LINE}`,
  },
  { name: 'container log', text: `time="2026-11-20T09:15:31+01:00" level=error msg="${LINE}"` },
  {
    name: 'JSON log',
    text: JSON.stringify({
      timestamp: '2026-11-20T08:16:01.5Z',
      level: 'error',
      correlationId: OTHER,
      message: MESSAGE,
    }),
  },
  {
    name: 'serial console',
    text: LINES.split('\n')
      .map((line) => `[17:01:43]${line}`)
      .join('\n'),
  },
  { name: 'SAP', text: `[2026-11-20 09:15:31,004] ERROR token fetch failed: 400 Bad Request: "${BODY}"` },
  {
    name: 'address bar',
    text: `http://localhost:3000/#error=interaction_required&error_description=${encodeURIComponent(MESSAGE).replaceAll('%20', '+')}&state=abc`,
  },
  {
    name: 'HAR file',
    text: JSON.stringify(
      {
        log: {
          entries: [
            {
              response: {
                status: 400,
                headers: [{ name: 'x-ms-request-id', value: REQUEST }],
                content: { text: BODY },
              },
            },
          ],
        },
      },
      null,
      1,
    ),
  },
  {
    name: 'event viewer',
    text: `Log Name:      Microsoft-Windows-AAD/Operational\nDate:          20.11.2026 09:15:31\nEvent ID:      1098\nDescription:\nError: 0xCAA2000C The request requires user interaction.\nCode: interaction_required\nDescription: ${LINE}\nTokenEndpoint: https://login.microsoftonline.com/common/oauth2/token\nRequest: client: ${APPLICATION}, correlation ID (request): ${CORRELATION}`,
  },
  {
    name: 'Outlook dialog',
    text: `Something went wrong.\n[4usqa]\nError Tag: 4usqa\nError Code: 3399614475\nServer message: ${LINES}`,
  },
  { name: 'chat with a time before it', text: `[16:13] Megan Bowen\n    \n${LINES}` },
  {
    name: 'mail reply',
    text: LINES.split('\n')
      .map((line) => `> ${line}`)
      .join('\n'),
  },
  {
    name: 'translation with the original beside it',
    text: `<span class="x"><span data-id="06876-210">${SENTENCE}</span></span> <span>Trace ID: ${REQUEST} Correlation ID: ${CORRELATION} Timestamp: ${WRITTEN_TIME}</span>`,
  },
];

const OTHER_SHAPES = [
  {
    name: 'SAML status',
    text: `<samlp:Response ID="_${OTHER}" IssueInstant="${TIME}"><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"/><samlp:StatusMessage>AADSTS75011: Authentication method 'X509' by which the user authenticated</samlp:StatusMessage></samlp:Status></samlp:Response>`,
    reading: { codes: [75011], secrets: [] },
  },
  {
    name: 'WS-Trust fault',
    text: '<S:Fault><psf:error><psf:value>0x80048821</psf:value><psf:text>AADSTS50126: Error validating credentials due to invalid username or password.</psf:text></psf:error></S:Fault>',
    reading: { codes: [50126], otherProducts: [{ product: 'Windows', code: '0x80048821' }] },
  },
  {
    name: 'Conditional Access page',
    text: `You cannot access this right now\nError Code: 53003\nRequest Id: ${REQUEST}\nCorrelation Id: ${CORRELATION}\nTimestamp: 2026-11-20T08:15:30.123Z\nApp name: Office365 Shell\nApp id: ${APPLICATION}`,
    reading: {
      codes: [53003],
      requestId: REQUEST,
      correlationId: CORRELATION,
      timestamp: TIME,
      applicationId: APPLICATION,
    },
  },
  {
    name: 'copied page without line breaks',
    text: `Request Id: ${REQUEST}Correlation Id: ${CORRELATION}Timestamp: 2026-11-20T08:15:30ZMessage: AADSTS500113: No reply address is registered for the application.`,
    reading: { codes: [500113], requestId: REQUEST, correlationId: CORRELATION, timestamp: TIME },
  },
  {
    name: 'typed from a photo',
    text: 'aadsts 5oo76 , corr id 5c4247f6-b7a2-4d0e-9a3l-2f60c8d1e7aa',
    reading: { codes: [50076], correlationId: CORRELATION },
  },
  {
    name: 'sign-in record of Graph',
    text: JSON.stringify({
      id: OTHER,
      createdDateTime: TIME,
      correlationId: CORRELATION,
      appId: APPLICATION,
      status: { errorCode: 50074 },
    }),
    reading: { codes: [50074], correlationId: CORRELATION, timestamp: TIME, applicationId: APPLICATION },
  },
];

test('row names are unique', () => {
  expectUniqueNames(SOURCES);
  expectUniqueNames(OTHER_SHAPES);
});

test.each(SOURCES)('reads the same from $name', ({ text }) => {
  expect(readText(text)).toMatchObject(MESSAGE_READING);
});

test.each(OTHER_SHAPES)('reads a $name', ({ text, reading }) => {
  expect(readText(text)).toMatchObject(reading);
});

test('the words keep what a phrase needs and lose IDs, times and encoded runs', () => {
  const { words } = readText(`${LINE} blob ${'Zm9v/+'.repeat(20)}`);
  expect(words).toContain('you must use multi-factor authentication');
  for (const gone of [REQUEST, CORRELATION, '2026', 'Zm9v']) expect(words).not.toContain(gone);
});
