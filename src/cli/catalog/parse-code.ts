/** An AADSTS number as people write it, `50076` or `AADSTS50076`: 5 to 8 digits. Undefined for anything else. */
export function parseCode(text: string | undefined): number | undefined {
  const digits = /^(?:aadsts)?([1-9]\d{4,7})$/i.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
