import * as codeWords from '../../../src/core/reading/labels/code-words';
import * as idWords from '../../../src/core/reading/labels/id-words';
import * as timeWords from '../../../src/core/reading/labels/time-words';
import { wordsByLanguage } from '../../../src/core/reading/labels/words-by-language';
import { readText } from '../../../src/core/reading/read-text';
import { CORRELATION, expectUniqueNames, OTHER, REQUEST, TIME, WRITTEN_TIME } from './samples';

const MATTERS = [
  { name: 'correlation', block: idWords.CORRELATION },
  { name: 'request', block: idWords.REQUEST },
  { name: 'application', block: idWords.APPLICATION },
  { name: 'resource', block: idWords.RESOURCE },
  { name: 'tenant', block: idWords.TENANT },
  { name: 'user', block: idWords.USER },
  { name: 'timestamp', block: timeWords.STAMPS_MONTH_FIRST + timeWords.STAMPS_DAY_FIRST },
  { name: 'error code', block: codeWords.NAMES_CODE },
];

const LANGUAGES = [
  { name: 'English, token endpoint', labels: ['Trace ID', 'Correlation ID', 'Timestamp'] },
  { name: 'English, sign-in page', labels: ['Request Id', 'Correlation Id', 'Timestamp'] },
  { name: 'German', labels: ['Ablaufverfolgungs-ID', 'Korrelations-ID', 'Zeitstempel'] },
  { name: 'German, sign-in page', labels: ['Anforderungs-ID', 'Korrelations-ID', 'Zeitstempel'] },
  { name: 'French', labels: ['ID de suivi', 'ID de corrélation', 'Horodatage'] },
  { name: 'French, another word', labels: ['ID de la demande', 'ID de corrélation', 'Horodateur'] },
  { name: 'Spanish', labels: ['Id. de seguimiento', 'Id. de correlación', 'Marca de tiempo'] },
  { name: 'Portuguese', labels: ['ID de rastreamento', 'ID de correlação', 'Carimbo de data/hora'] },
  { name: 'Italian', labels: ['ID traccia', 'ID correlazione', 'Indicatore data e ora'] },
  { name: 'Dutch', labels: ['Tracerings-id', 'Correlatie-id', 'Tijdstempel'] },
  { name: 'Swedish', labels: ['Spårnings-ID', 'Korrelations-ID', 'Tidsstämpel'] },
  { name: 'Danish', labels: ['Sporings-id', 'Korrelations-id', 'Tidsstempel'] },
  { name: 'Norwegian', labels: ['Sporings-ID', 'Korrelasjons-ID', 'Tidsstempel'] },
  { name: 'Finnish, one word', labels: ['Jäljitystunnus', 'Korrelaatiotunnus', 'Aikaleima'] },
  { name: 'Polish', labels: ['Identyfikator śledzenia', 'Identyfikator korelacji', 'Sygnatura czasowa'] },
  { name: 'Czech', labels: ['ID trasování', 'ID korelace', 'Časové razítko'] },
  { name: 'Slovak', labels: ['ID sledovania', 'ID korelácie', 'Časová pečiatka'] },
  { name: 'Hungarian', labels: ['Nyomkövetési azonosító', 'Korrelációs azonosító', 'Időbélyeg'] },
  { name: 'Romanian', labels: ['ID urmărire', 'ID corelare', 'Marcă de timp'] },
  { name: 'Bulgarian', labels: ['ИД на заявката', 'ИД на корелацията', 'Клеймо за време'] },
  {
    name: 'Russian',
    labels: ['Идентификатор отслеживания', 'Идентификатор корреляции', 'Временная отметка'],
  },
  { name: 'Russian, other words', labels: ['Идентификатор трассировки', 'ИД корреляции', 'Метка времени'] },
  { name: 'Ukrainian', labels: ['Ідентифікатор трасування', 'Ідентифікатор кореляції', 'Мітка часу'] },
  { name: 'Turkish', labels: ['İzleme Kimliği', 'Bağıntı Kimliği', 'Zaman damgası'] },
  { name: 'Greek', labels: ['Αναγνωριστικό ανίχνευσης', 'Αναγνωριστικό συσχέτισης', 'Χρονική σήμανση'] },
  { name: 'Hebrew', labels: ['מזהה מעקב', 'מזהה מתאם', 'חותמת זמן'] },
  { name: 'Arabic', labels: ['معرف التتبع', 'معرف الارتباط', 'الطابع الزمني'] },
  { name: 'Thai', labels: ['รหัสการติดตาม', 'รหัสสหสัมพันธ์', 'การประทับเวลา'] },
  { name: 'Vietnamese', labels: ['ID theo dõi', 'ID tương quan', 'Dấu thời gian'] },
  { name: 'Indonesian', labels: ['ID Pelacakan', 'ID Korelasi', 'Stempel waktu'] },
  { name: 'Japanese', labels: ['トレース ID', '相関 ID', 'タイムスタンプ'] },
  { name: 'Japanese, other words', labels: ['要求 ID', '関連付け ID', 'タイム スタンプ'] },
  { name: 'Korean', labels: ['추적 ID', '상관 관계 ID', '타임스탬프'] },
  { name: 'Chinese, simplified', labels: ['跟踪 ID', '相关 ID', '时间戳'] },
  { name: 'Chinese, simplified, other words', labels: ['请求 ID', '关联 ID', '时间戳'] },
  { name: 'Chinese, traditional', labels: ['追蹤識別碼', '相互關聯識別碼', '時間戳記'] },
  { name: 'headers', labels: ['x-ms-request-id', 'client-request-id', 'timestamp'] },
  {
    name: 'resource manager headers',
    labels: ['x-ms-request-id', 'x-ms-correlation-request-id', 'timestamp'],
  },
  { name: 'snake case', labels: ['trace_id', 'correlation_id', 'timestamp'] },
  { name: 'camel case', labels: ['traceId', 'correlationId', 'timeStamp'] },
];

interface Labels {
  readonly request: string;
  readonly correlation: string;
  readonly time: string;
}

const FORMS: readonly { readonly name: string; readonly write: (labels: Labels) => string }[] = [
  {
    name: 'in one line',
    write: ({ request, correlation, time }) =>
      `AADSTS50076: x. ${request}: ${REQUEST} ${correlation}: ${CORRELATION} ${time}: ${WRITTEN_TIME}`,
  },
  {
    name: 'in another order, upper case, braces',
    write: ({ request, correlation, time }) =>
      `${time} : 2026-11-20T08:15:30Z\n${correlation} : ${CORRELATION.toUpperCase()}\n${request} : {${REQUEST}}`,
  },
  {
    name: 'without line breaks',
    write: ({ request, correlation, time }) =>
      `AADSTS50076: x.${request}: ${REQUEST}${correlation}: ${CORRELATION}${time}: ${WRITTEN_TIME}`,
  },
  {
    name: 'in capitals',
    write: ({ request, correlation, time }) =>
      `${request.toUpperCase()}: ${REQUEST} ${correlation.toUpperCase()}: ${CORRELATION} ${time.toUpperCase()}: ${WRITTEN_TIME}`,
  },
  {
    name: 'with letters in pieces and no-break blanks',
    write: ({ request, correlation, time }) =>
      `${request.normalize('NFD')}\u00a0: ${REQUEST} ${correlation.normalize('NFD')}：${CORRELATION} ${time.normalize('NFD')}: ${WRITTEN_TIME}`,
  },
  {
    name: 'wrapped',
    write: ({ request, correlation, time }) =>
      `${request}:\n${REQUEST.slice(0, 22)}\n${REQUEST.slice(22)} ${correlation}:\n${CORRELATION} ${time}:\n${WRITTEN_TIME}`,
  },
  {
    name: 'without dashes',
    write: ({ request, correlation, time }) =>
      `${correlation}: ${CORRELATION.replaceAll('-', '')}, ${request}: ${REQUEST.replaceAll('-', '').toUpperCase()}; ${time}: 2026-11-20 08-15-30Z`,
  },
  {
    name: 'as HTML',
    write: ({ request, correlation, time }) =>
      `<p>${request}:&nbsp;<b>${REQUEST}</b><br>${correlation}: ${CORRELATION}<br>${time}: ${WRITTEN_TIME}</p>`,
  },
  {
    name: 'quoted in a mail',
    write: ({ request, correlation, time }) =>
      `> ${request}: "${REQUEST}"\n> ${correlation}: "${CORRELATION}"\n> ${time}: "${WRITTEN_TIME}"`,
  },
  {
    name: 'as table rows',
    write: ({ request, correlation, time }) =>
      `| ${request} | ${REQUEST} |\n| ${correlation} | ${CORRELATION} |\n| ${time} | ${WRITTEN_TIME} |`,
  },
];

test('row names are unique', () => {
  for (const rows of [MATTERS, LANGUAGES, FORMS]) expectUniqueNames(rows);
});

test.each(MATTERS)('knows labels for $name in at least fifteen languages', ({ block }) => {
  const languages = new Set(wordsByLanguage(block).map(({ language }) => language.replace(/-.*/, '')));
  languages.delete('any');
  expect(languages.size).toBeGreaterThanOrEqual(15);
});

describe.each(LANGUAGES)('$name', ({ labels: [request = '', correlation = '', time = ''] }) => {
  test.each(FORMS)('labels $name', ({ write }) => {
    expect(readText(write({ request, correlation, time }))).toMatchObject({
      correlationId: CORRELATION,
      requestId: REQUEST,
      timestamp: TIME,
    });
  });
});

test('a label of something else keeps an ID from being taken', () => {
  expect(readText(`Subscription ID: ${OTHER}`)).toMatchObject({ unknownIds: [] });
  expect(readText(`Subscription ID: ${OTHER}`).correlationId).toBeUndefined();
});
