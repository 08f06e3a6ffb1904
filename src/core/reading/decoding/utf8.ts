/** How many bytes follow a leading byte; -1 where it leads nothing. */
function followers(lead: number): number {
  if (lead < 0x80) return 0;
  if (lead >= 0xc2 && lead < 0xe0) return 1;
  if (lead >= 0xe0 && lead < 0xf0) return 2;
  return lead >= 0xf0 && lead < 0xf5 ? 3 : -1;
}

/** The text of UTF-8 bytes, or undefined where they are not UTF-8. Bytes of a last, cut letter are dropped. */
export function readUtf8(bytes: readonly number[]): string | undefined {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const more = followers(lead);
    if (more < 0) return undefined;
    if (at + more >= bytes.length) return text;
    let point = more === 0 ? lead : lead & (0x3f >> more);
    for (let step = 1; step <= more; step++) {
      const next = bytes[at + step] ?? 0;
      if ((next & 0xc0) !== 0x80) return undefined;
      point = (point << 6) | (next & 0x3f);
    }
    text += point > 0x10ffff ? '' : String.fromCodePoint(point);
    at += more + 1;
  }
  return text;
}
