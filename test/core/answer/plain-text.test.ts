import fc from 'fast-check';
import { escapeMarkdown, MAX_SHOWN_CHARS, plainText } from '../../../src/core/answer/plain-text';

it.each([
  { name: 'a link', text: 'https://bad.example/x', shown: 'hxxps:⁄⁄bad.example/x' },
  { name: 'an address of a tag', text: '<a href = x><img src=y>', shown: '‹a href: x›‹img src:y›' },
  { name: 'a Markdown link', text: '[x](https://bad.example)', shown: '(x)(hxxps:⁄⁄bad.example)' },
  { name: 'a bare host', text: 'www.bad.example', shown: 'www(.)bad.example' },
  { name: 'markup', text: '<at>All</at>', shown: '‹at›All‹/at›' },
  { name: 'a script address', text: 'javascript:alert(1)', shown: 'javascript alert(1)' },
  { name: 'direction marks', text: 'a\u202Eb', shown: 'a b' },
  { name: 'line breaks', text: 'a\r\nb', shown: 'a b' },
  { name: 'a name', text: 'Contoso Travel (test)', shown: 'Contoso Travel (test)' },
])('shows $name harmlessly', ({ text, shown }) => {
  expect(plainText(text)).toBe(shown);
});

it('is short, well formed and without markup for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const shown = plainText(text);
      expect([...shown].length).toBeLessThanOrEqual(MAX_SHOWN_CHARS);
      expect(shown).not.toMatch(/[<>[\]]|https?:|\p{Cc}|\p{Cs}/u);
    }),
  );
});

it('escapes what Markdown would take', () => {
  expect(escapeMarkdown('a_b*c')).toBe('a\\_b\\*c');
});
