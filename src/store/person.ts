/** Object IDs are kept and compared in lower case. */
export function normalizeId(objectId: string): string {
  return objectId.toLowerCase();
}

/**
 * Whether a job names a person, in its ID or anywhere in its payload: the object ID stands there as a whole, not as a
 * part of a longer word. An empty ID is named nowhere.
 */
export function namesPerson(
  job: { readonly id: string; readonly payload: string },
  objectId: string,
): boolean {
  const id = normalizeId(objectId);
  return id !== '' && [job.id, job.payload].some((text) => holdsWord(text.toLowerCase(), id));
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + word.length])) return true;
  return false;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/.test(character);
}
