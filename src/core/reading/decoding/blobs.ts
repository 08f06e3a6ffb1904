import { isHex } from '../text/letters';
import { readUtf8 } from './utf8';

/** Shorter runs of letters are words. */
const MIN_BLOB_CHARS = 24;
const MIN_HEX_CHARS = 40;
/** Lines at least this long may have been wrapped by an encoder. */
const MIN_WRAPPED_CHARS = 56;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SIX_BITS = new Int8Array(128).fill(-1);
for (let value = 0; value < 64; value++) SIX_BITS[ALPHABET.charCodeAt(value)] = value;
SIX_BITS[45] = 62;
SIX_BITS[95] = 63;

/** Whether the UTF-16 unit belongs to the alphabet of base64 or base64url. */
export function isBlobSign(code: number): boolean {
  return code < 128 && (SIX_BITS[code] ?? -1) >= 0;
}

function runStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && isBlobSign(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Whether a run mixes cases, or is hexadecimal without dashes: words, IDs and paths mostly are not. */
function isLikelyBlob(run: string): boolean {
  if (run.length >= MIN_HEX_CHARS && !/[^0-9a-fA-F]/.test(run)) return true;
  return /[a-z]/.test(run) && /[A-Z]/.test(run);
}

/** Whether a run is in the text that is long enough for an encoder. Looks at every 24th sign only. */
export function hasBlob(text: string): boolean {
  for (let at = MIN_BLOB_CHARS - 1; at < text.length; at += MIN_BLOB_CHARS) {
    if (!isBlobSign(text.charCodeAt(at))) continue;
    const start = runStart(text, at);
    const end = runEnd(text, at);
    if (end - start >= MIN_BLOB_CHARS && isLikelyBlob(text.slice(start, end))) return true;
    at = end - 1;
  }
  return false;
}

function isTextByte(byte: number): boolean {
  return byte >= 32 ? byte !== 127 : byte === 9 || byte === 10 || byte === 13 || byte === 0;
}

/** Text that was found behind an encoding, or undefined where the bytes are no text. */
function textOf(bytes: readonly number[]): string | undefined {
  const zeros = bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  const isWide = zeros * 3 > bytes.length;
  if (zeros > 0 && !isWide) return undefined;
  return readUtf8(isWide ? bytes.filter((byte) => byte !== 0) : bytes);
}

function fromBase64(run: string): string | undefined {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (let at = 0; at < run.length; at++) {
    const value = SIX_BITS[run.charCodeAt(at)] ?? -1;
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    if (!isTextByte(byte)) return undefined;
    bytes.push(byte);
  }
  return textOf(bytes);
}

function fromHex(run: string): string | undefined {
  if (run.length < MIN_HEX_CHARS || run.length % 2 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < run.length; at += 2) {
    if (!isHex(run.charCodeAt(at)) || !isHex(run.charCodeAt(at + 1))) return undefined;
    const byte = Number.parseInt(run.slice(at, at + 2), 16);
    if (!isTextByte(byte)) return undefined;
    bytes.push(byte);
  }
  return textOf(bytes);
}

/** The payload of a signed token without its header and signature: it identifies a person and explains nothing. */
function isTokenPayload(text: string): boolean {
  return (
    text.startsWith('{') &&
    /"(?:iss|aud|alg)"\s{0,3}:/.test(text.slice(0, 2000)) &&
    !text.includes('"access_token"')
  );
}

function runEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isBlobSign(text.charCodeAt(end))) end++;
  return end;
}

/** The end of a run that an encoder wrapped over several lines. */
function wrappedEnd(text: string, start: number, firstEnd: number): number {
  let lineStart = start;
  let end = firstEnd;
  while (end - lineStart >= MIN_WRAPPED_CHARS && text[end] === '\n') {
    const next = runEnd(text, end + 1);
    if (next === end + 1) break;
    lineStart = end + 1;
    end = next;
  }
  return end;
}

function decodeRun(run: string): string | undefined {
  const whole = fromHex(run) ?? fromBase64(run);
  if (whole !== undefined) return whole;
  // A path may have run into the value: `/claims/eyJ…`. What starts with `{"` starts with `eyJ`.
  const json = run.indexOf('eyJ');
  const inner = json > 0 ? fromBase64(run.slice(json)) : undefined;
  return inner === undefined ? undefined : `${run.slice(0, json)}${inner}`;
}

/** Replaces every run of base64, base64url or hexadecimal digits that holds readable text by that text. */
export function undoBlobs(text: string): string {
  let out = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isBlobSign(text.charCodeAt(at))) continue;
    const firstEnd = runEnd(text, at);
    let end = firstEnd;
    if (firstEnd - at >= MIN_BLOB_CHARS) {
      end = wrappedEnd(text, at, firstEnd);
      let decoded = decodeRun(text.slice(at, end));
      if (decoded === undefined && end > firstEnd) {
        end = firstEnd;
        decoded = decodeRun(text.slice(at, end));
      }
      if (decoded !== undefined) {
        out += `${text.slice(done, at)} ${isTokenPayload(decoded) ? '' : decoded} `;
        while (text[end] === '=') end++;
        done = end;
      }
    }
    at = end;
  }
  return out + text.slice(done);
}
