import { readUtf8 } from './utf8';

const ENCODED_RUN = /(?:=[0-9A-F]{2})+/g;

/** Every equals sign of such a text starts an escape or ends a line that goes on. */
const FOREIGN_SIGN = /=(?!\n|[0-9A-F]{2})/;

/** Whether the text is quoted-printable as a whole; it has to have at least one line that goes on. */
export function isQuotedPrintable(text: string): boolean {
  return text.includes('=\n') && !FOREIGN_SIGN.test(text);
}

/** Undoes the transfer encoding of raw e-mail (RFC 2045, 6.7): soft line breaks and `=3D`. */
export function undoQuotedPrintable(text: string): string {
  return text.replaceAll('=\n', '').replace(ENCODED_RUN, (run) => {
    const bytes: number[] = [];
    for (let at = 1; at < run.length; at += 3) bytes.push(Number.parseInt(run.slice(at, at + 2), 16));
    return readUtf8(bytes) ?? run;
  });
}
