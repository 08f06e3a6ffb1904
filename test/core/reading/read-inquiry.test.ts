import { readInquiry } from '../../../src/core/reading/read-inquiry';
import { CORRELATION, OTHER, REQUEST } from './samples';

const QUOTE =
  '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1"><strong itemprop="mri" itemid="29:1">Megan</strong>' +
  '<span itemprop="time" itemid="1"></span><p itemprop="preview">AADSTS50076: x, password: Zomer2026#dev</p></blockquote>';

test('reads plain text alone', () => {
  expect(readInquiry({ text: 'AADSTS50076' })).toMatchObject({ codes: [50076] });
});

test('takes the line breaks of the HTML that the text has lost', () => {
  const text = `Correlation ID Request ID Error code ${CORRELATION} ${REQUEST} 53003`;
  const cells = (label: string, value: string) => `<tr><td>${label}</td><td>${value}</td></tr>`;
  const html = `<table>${cells('Correlation ID', CORRELATION)}${cells('Request ID', REQUEST)}${cells('Error code', '53003')}</table>`;
  expect(readInquiry({ text, html })).toMatchObject({
    codes: [53003],
    correlationId: CORRELATION,
    requestId: REQUEST,
  });
});

test('leaves mentions out and reads code blocks', () => {
  const html = `<p><span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">Signpost 50126</span>&nbsp;help</p><codeblock class=""><code>AADSTS50076: x<br>Correlation ID: ${CORRELATION}</code></codeblock>`;
  const reading = readInquiry({ text: `help AADSTS50076: x Correlation ID: ${CORRELATION}`, html });
  expect(reading).toMatchObject({ codes: [50076], correlationId: CORRELATION });
  expect(reading.words).not.toContain('Signpost');
});

test('reads a quoted reply where the message holds nothing itself, and reports its secrets', () => {
  const reading = readInquiry({
    text: 'Megan\nAADSTS50076: x\nwhat does that mean?',
    html: `${QUOTE}<p>what does that mean?</p>`,
  });
  expect(reading).toMatchObject({ codes: [50076], secrets: ['password'] });
  expect(reading.words).toContain('what does that mean?');
  expect(JSON.stringify(reading)).not.toContain('Zomer2026#dev');
});

test('does not read a quoted reply beside an own error', () => {
  const reading = readInquiry({
    text: 'Megan AADSTS50076: x AADSTS53003',
    html: `${QUOTE}<p>mine is AADSTS53003</p>`,
  });
  expect(reading).toMatchObject({ codes: [53003], secrets: ['password'] });
});

test('reads an unclosed quote', () => {
  expect(readInquiry({ text: '', html: QUOTE.replace('</blockquote>', '') })).toMatchObject({
    codes: [50076],
  });
});

test('joins what only one of the two has', () => {
  const reading = readInquiry({
    text: 'AADSTS50076',
    html: `<p>AADSTS50076</p><p>Correlation ID: ${CORRELATION} and ${OTHER}</p>`,
  });
  expect(reading).toMatchObject({ codes: [50076], correlationId: CORRELATION, unknownIds: [OTHER] });
});

test('reports the secrets of both', () => {
  const reading = readInquiry({
    text: 'my password is Zomer2026#dev',
    html: '<p>verification code is 483920</p>',
  });
  expect([...reading.secrets].sort()).toEqual(['one-time code', 'password']);
});

test('reads HTML alone and text alone where the other is empty', () => {
  expect(readInquiry({ text: '', html: '<p>AADSTS50076</p>' }).codes).toEqual([50076]);
  expect(readInquiry({ text: 'AADSTS50076', html: '<p></p>' }).codes).toEqual([50076]);
  expect(readInquiry({ text: 'AADSTS50076', html: '' }).codes).toEqual([50076]);
});
