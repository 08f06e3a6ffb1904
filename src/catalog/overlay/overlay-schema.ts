import { z } from 'zod';

/** Longest note or step, in characters. */
const MAX_TEXT = 300;

/** One line of plain words: it is shown as it stands, so it holds no markup, no address and no template expression. */
const plain = (max: number) =>
  z
    .string()
    .trim()
    .min(2, 'must have at least 2 characters')
    .max(max, `must have at most ${max} characters`)
    .refine(
      (text) => !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text),
      'must be one line without control characters',
    )
    .refine((text) => !/[<>[\]{}]/.test(text), 'must not hold any of < > [ ] { }')
    .refine(
      (text) => !/:\/\/|\bwww\.|\b(mailto|javascript|data):/i.test(text),
      'must not hold an address; addresses go into portals and links',
    );

const url = z
  .string()
  .max(500, 'must have at most 500 characters')
  .refine(isPlainHttps, 'must be an https address without a user name in it');

function isPlainHttps(text: string): boolean {
  if (!URL.canParse(text) || /[\s<>"\\]/.test(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '';
}

const host = z
  .string()
  .regex(
    /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/,
    'must be a host name in lower case, without scheme or path',
  );

const code = z.number().int('must be a code without its letters').min(1).max(99_999_999);
const family = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the id of a family');

const contact = z
  .object({
    name: plain(60),
    phone: z
      .string()
      .regex(/^[+0-9][0-9 ()./x-]{2,30}$/, 'must be a telephone number')
      .optional(),
    email: z.string().max(100).email('must be a mail address').optional(),
    link: url.optional(),
    hours: plain(80).optional(),
  })
  .strict()
  .refine(({ phone, email, link }) => phone ?? email ?? link, 'needs a phone, an email or a link');

/** `organisation.yaml`: what holds for every answer. */
export const organisationSchema = z
  .object({
    /** The hosts that links of the house rules may point to. */
    hosts: z.array(host).max(20).default([]),
    contacts: z.object({ helpdesk: contact.optional(), security: contact.optional() }).strict().default({}),
    portals: z
      .array(
        z
          .object({
            title: plain(60),
            url,
            /** Codes and families that it belongs to; every code when left out. */
            for: z
              .array(z.union([code, family]))
              .min(1, 'must name a code or family')
              .optional(),
          })
          .strict(),
      )
      .max(10)
      .default([]),
    names: z
      .array(z.object({ word: plain(40), name: plain(40) }).strict())
      .max(20)
      .default([]),
  })
  .strict();

/** The parts of a catalog entry that house rules may hide lines of. */
export const HIDEABLE = [
  'person',
  'admin',
  'developer',
  'automation',
  'diagnose',
  'verify',
  'prevent',
  'tip',
] as const;
export type HideablePart = (typeof HIDEABLE)[number];

const addedStep = z.object({ for: z.enum(['person', 'admin']), text: plain(MAX_TEXT) }).strict();

const placedStep = addedStep
  .extend({ before: z.number().int().min(1).optional(), after: z.number().int().min(1).optional() })
  .strict()
  .refine(({ before, after }) => before === undefined || after === undefined, {
    message: 'has both before and after',
  });

const hidden = z
  .object({
    part: z.enum(HIDEABLE),
    number: z.number().int().min(1).default(1),
    /** How the line begins: it is hidden only as long as it still does, so that a new catalog cannot hide another one. */
    begins: z.string().trim().min(10, 'must have at least 10 characters'),
  })
  .strict();

/** `codes/50076.yaml`: what the organisation adds to one code, and what of it is not for its people. */
export const codeRulesSchema = z
  .object({
    note: plain(MAX_TEXT).optional(),
    steps: z.array(placedStep).max(4, 'must have at most 4 steps').default([]),
    hide: z.array(hidden).max(20).default([]),
  })
  .strict();

/** `families/mfa.yaml`: what the organisation adds to every code of a family. */
export const familyRulesSchema = z
  .object({
    note: plain(MAX_TEXT).optional(),
    steps: z.array(addedStep).max(2, 'must have at most 2 steps').default([]),
  })
  .strict();

export type Organisation = z.infer<typeof organisationSchema>;
export type CodeRules = z.infer<typeof codeRulesSchema>;
export type FamilyRules = z.infer<typeof familyRulesSchema>;

/** The house rules of an organisation, read and checked. */
export interface Overlay {
  readonly organisation: Organisation;
  readonly codes: ReadonlyMap<number, CodeRules>;
  readonly families: ReadonlyMap<string, FamilyRules>;
}
