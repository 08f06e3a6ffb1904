import { z } from 'zod';
import {
  ACTORS,
  AUDIENCES,
  DEPTHS,
  KINDS,
  RELATED_FAMILIES,
  RETRY_ADVICE,
  RISKS,
  STATUSES,
} from '../core/entry';
import { FACTS } from '../core/facts';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case');
const line = z.string().trim().min(3);
const code = z.number().int().min(1).max(99_999_999);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be YYYY-MM-DD');
const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const atMostWords = (limit: number) =>
  line.refine((text) => words(text) <= limit, { message: `must have at most ${limit} words` });

/** Microsoft Entra roles that a step may name as least privileged. Others are added here when a step needs them. */
export const ROLES = [
  'Application Administrator',
  'Application Developer',
  'Attribute Definition Administrator',
  'Authentication Administrator',
  'Authentication Policy Administrator',
  'Azure subscription Owner or User Access Administrator',
  'B2C IEF Policy Administrator',
  'Billing Administrator',
  'Cloud Application Administrator',
  'Cloud Device Administrator',
  'Conditional Access Administrator',
  'Domain Name Administrator',
  'Exchange Administrator',
  'External ID User Flow Administrator',
  'External Identity Provider Administrator',
  'Global Administrator',
  'Global Reader',
  'Group owner',
  'Groups Administrator',
  'Guest Inviter',
  'Helpdesk Administrator',
  'Hybrid Identity Administrator',
  'Identity Governance Administrator',
  'Intune Administrator',
  'License Administrator',
  'Local administrator of the device',
  'Owner of the app registration',
  'Owner of the enterprise app',
  'Password Administrator',
  'Privileged Authentication Administrator',
  'Privileged Role Administrator',
  'Reports Reader',
  'Security Administrator',
  'Security Operator',
  'Security Reader',
  'Service Support Administrator',
  'SharePoint Administrator',
  'Teams Administrator',
  'User Administrator',
  'Windows Server administrator',
] as const;

const causeSchema = z
  .object({
    id: key,
    text: atMostWords(45),
    supportedBy: z.array(z.enum(FACTS)).default([]),
    ruledOutBy: z.array(z.enum(FACTS)).default([]),
    concerns: z.enum(['person', 'machine', 'either']).default('either'),
  })
  .strict();

const stepSchema = z
  .object({
    text: atMostWords(50),
    why: atMostWords(35).optional(),
    path: key.optional(),
    role: z.enum(ROLES).optional(),
    risk: z.enum(RISKS).default('safe'),
    opens: atMostWords(30).optional(),
    summary: atMostWords(14).optional(),
    needsIdentityProof: z.boolean().default(false),
    fixes: z.array(key).default([]),
  })
  .strict()
  .superRefine((step, context) => {
    const weakens = step.risk === 'weakens-control';
    if (weakens !== (step.opens !== undefined) || weakens !== (step.summary !== undefined)) {
      context.addIssue({
        code: 'custom',
        message: '`opens` and `summary` belong to weakens-control steps, and only to them',
      });
    }
  });

const stepsSchema = z
  .object({
    user: z.array(stepSchema).max(4).default([]),
    admin: z.array(stepSchema).max(7).default([]),
    developer: z.array(stepSchema).max(7).default([]),
    automation: z.array(stepSchema).max(7).default([]),
  })
  .strict();

/** Lists that a family may hold for all its entries. */
const shared = {
  causes: z.array(causeSchema).default([]),
  steps: stepsSchema.default({}),
  diagnose: z.array(atMostWords(40)).default([]),
  verify: z.array(atMostWords(40)).default([]),
  prevent: z.array(atMostWords(40)).default([]),
  playbooks: z.array(key).default([]),
  references: z.array(key).default([]),
};

export const entrySchema = z
  .object({
    code,
    name: z
      .string()
      .regex(/^[A-Za-z0-9_]+$/)
      .optional(),
    title: line.max(60),
    aliases: z.array(line).default([]),
    status: z.enum(STATUSES).default('current'),
    depth: z.enum(DEPTHS),
    sample: line,
    family: key,
    kind: z.enum(KINDS),
    reviewed: date,
    says: atMostWords(45),
    meaning: atMostWords(90),
    whoActs: z.array(z.enum(ACTORS)).min(1),
    retry: z.object({ advice: z.enum(RETRY_ADVICE), text: atMostWords(25) }).strict(),
    phrases: z.array(atMostWords(10)).default([]),
    symptoms: z.array(atMostWords(30)).default([]),
    ...shared,
    /** Ids of family causes that do not apply to this code. */
    withoutCauses: z.array(key).default([]),
    examples: z
      .array(
        z
          .object({
            language: z.enum([
              'typescript',
              'csharp',
              'python',
              'java',
              'powershell',
              'bash',
              'yaml',
              'hcl',
              'http',
              'json',
            ]),
            title: line.max(80),
            code: z.string().min(10).max(1500),
          })
          .strict(),
      )
      .default([]),
    tip: atMostWords(45).optional(),
    askWasThisYou: z.boolean().default(false),
    asksFirst: z.boolean().default(false),
    confusedWith: z.array(z.object({ code, test: atMostWords(40) }).strict()).default([]),
    related: z.array(code).default([]),
  })
  .strict();

export const familySchema = z
  .object({
    id: key,
    title: line.max(60),
    about: atMostWords(90),
    advice: atMostWords(60),
    whoActs: z.array(z.enum(ACTORS)).min(1),
    ...shared,
  })
  .strict();

export const compareSchema = z
  .object({
    id: key,
    title: line.max(80),
    codes: z.array(code).min(2),
    intro: atMostWords(80),
    rows: z
      .array(
        z
          .object({
            code,
            happened: atMostWords(25),
            doesNotSay: atMostWords(25),
            firstAction: atMostWords(25),
          })
          .strict(),
      )
      .min(2),
    questions: z
      .array(
        z
          .object({ pair: z.tuple([code, code]), question: atMostWords(30), answer: atMostWords(45) })
          .strict(),
      )
      .min(1),
    references: z.array(key).default([]),
    reviewed: date,
  })
  .strict();

export const playbookSchema = z
  .object({
    id: key,
    title: line.max(70),
    aliases: z.array(line).default([]),
    symptoms: z.array(atMostWords(30)).default([]),
    audience: z.enum([...AUDIENCES, 'everyone']),
    intro: atMostWords(80),
    steps: z
      .array(
        z.object({ text: atMostWords(60), path: key.optional(), role: z.enum(ROLES).optional() }).strict(),
      )
      .min(2)
      .max(9),
    notes: z.array(atMostWords(50)).default([]),
    codes: z.array(code).default([]),
    references: z.array(key).default([]),
    reviewed: date,
  })
  .strict();

export const knownCodesSchema = z.array(
  z
    .object({
      code,
      name: z
        .string()
        .regex(/^[A-Za-z0-9_]+$/)
        .optional(),
      family: key,
      kind: z.enum(KINDS).default('failure'),
      whoActs: z.array(z.enum(ACTORS)).min(1).optional(),
      says: atMostWords(30).optional(),
      phrases: z.array(atMostWords(10)).max(3).default([]),
    })
    .strict(),
);

export const relatedSchema = z.array(
  z
    .object({
      family: z.enum(RELATED_FAMILIES),
      id: z.string().min(2),
      title: line.max(60),
      meaning: atMostWords(60),
      whoActs: z.array(z.enum(ACTORS)).min(1),
      steps: z.array(atMostWords(45)).min(1).max(4),
      codes: z.array(code).default([]),
    })
    .strict(),
);

export const linksSchema = z.record(
  key,
  z
    .object({
      title: line.max(90),
      url: z.string().url(),
      audience: z.enum(['everyone', 'agents']).default('everyone'),
    })
    .strict(),
);

export const pathsSchema = z.record(key, z.object({ text: line.max(140), url: z.string().url() }).strict());

export type EntryFile = z.infer<typeof entrySchema>;
export type FamilyFile = z.infer<typeof familySchema>;
