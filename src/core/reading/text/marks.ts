/** Stands where inline markup was: it may part two words or cut one number in two. Never in a paste itself. */
export const SOFT_BREAK = '\u0001';
/** Stands where a secret was. Every filter takes it for a mask, so reading twice changes nothing. */
export const REMOVED = '•••';
