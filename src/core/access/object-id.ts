const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ZEROS = '00000000-0000-0000-0000-000000000000';

/** The GUID in lower case; undefined for anything else and for the GUID of zeros, which the log writes for nobody. */
export function idOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const id = value.trim().toLowerCase();
  return GUID.test(id) && id !== ZEROS ? id : undefined;
}

/** Whether both are the same ID. What is no ID equals nothing, itself included. */
export function isSameId(one: unknown, other: unknown): boolean {
  const id = idOf(one);
  return id !== undefined && id === idOf(other);
}
