import { z } from 'zod';
import { readHint } from '../core/answer/hint';

/** An AADSTS number, also as the text that some clients make of it. */
export const code = z.coerce.number().int().min(10_000).max(99_999_999);

/** IDs that a card carries back. A field of the wrong shape is dropped, not believed. */
export const hint = z.unknown().transform(readHint);
