import type { Playbook } from '../entry';
import type { DeskCommand } from './parse-desk-command';
import { parseDeskCommand } from './parse-desk-command';

/** What a message asks for when it is a command rather than a paste. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'about' }
  | { readonly kind: 'playbooks' }
  | { readonly kind: 'playbook'; readonly id: string }
  | { readonly kind: 'compare'; readonly codes: readonly number[] }
  | { readonly kind: 'explain'; readonly codes: readonly number[] }
  | { readonly kind: 'mySignIns' }
  /** Somebody's latest sign-ins: object ID or user principal name, as typed. */
  | { readonly kind: 'signInsOf'; readonly named: string }
  | { readonly kind: 'lookUp'; readonly id: string }
  /** What is stored about the asker. */
  | { readonly kind: 'myData' }
  | { readonly kind: 'forgetMe' }
  /** What Microsoft reports about its services. */
  | { readonly kind: 'status' }
  /** Somebody's registered methods: object ID or user principal name, as typed. */
  | { readonly kind: 'methodsOf'; readonly named: string }
  /** Something about the helpdesk's cases. */
  | { readonly kind: 'desk'; readonly command: DeskCommand }
  /** The weakened protections that the helpdesk has to put back. */
  | { readonly kind: 'exceptions' }
  /** What was counted. */
  | { readonly kind: 'stats' }
  | { readonly kind: 'search'; readonly query: string };

const GREETINGS = new Set([
  'help',
  'hi',
  'hello',
  'hey',
  'hallo',
  'start',
  'menu',
  'commands',
  '?',
  'what can you do',
]);

const MY_SIGN_INS = new Set([
  'my sign-ins',
  'my signins',
  'my sign ins',
  'my logins',
  "why can't i sign in",
  'why cant i sign in',
  "why can't i sign in?",
  'why cant i sign in?',
  'why can i not sign in',
  'why can i not sign in?',
]);

/** Commands that mean nothing alone; a command menu sends them like that. */
const NEED_MORE = new Set([
  'explain',
  'compare',
  'search',
  'lookup',
  'sign-ins',
  'methods',
  'case',
  'open case',
  'triage',
]);

/** An ID alone, quoted or in braces at most; with more around it the message is read as a paste. */
const ID_ALONE = /^(?:up )?\W{0,3}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\W{0,3}$/;

/** Longest message that can be a command; anything longer is a paste. */
const MAX_COMMAND_CHARS = 200;
const MAX_CODES = 6;

/**
 * Reads a short message as a command; undefined when it is a paste or a description. A message that is nothing but
 * one or more AADSTS numbers counts as `explain`.
 */
export function parseCommand(text: string, playbooks: readonly Playbook[]): Command | undefined {
  if (text.length > MAX_COMMAND_CHARS) return undefined;
  const line = text.replace(/\s+/g, ' ').trim();
  const plain = line
    .toLowerCase()
    .replace(/[!.]{1,9}$/, '')
    .trim();
  if (GREETINGS.has(plain) || NEED_MORE.has(plain)) return { kind: 'help' };
  if (plain === 'about' || plain === 'version' || plain === 'privacy') return { kind: 'about' };
  if (plain === 'playbooks' || plain === 'playbook' || plain === 'guides') return { kind: 'playbooks' };

  if (MY_SIGN_INS.has(plain.replaceAll('\u2019', "'"))) return { kind: 'mySignIns' };

  if (plain === 'my data') return { kind: 'myData' };
  if (plain === 'forget me') return { kind: 'forgetMe' };
  if (plain === 'exceptions') return { kind: 'exceptions' };
  if (plain === 'stats' || plain === 'statistics') return { kind: 'stats' };
  if (plain === 'status' || plain === 'service health') return { kind: 'status' };

  const command = parseDeskCommand(plain);
  if (command !== undefined) return { kind: 'desk', command };

  const [verb = '', ...rest] = plain.split(' ');
  const argument = rest.join(' ');
  const codes = codesOnly(argument);
  if (verb === 'compare' && codes) return { kind: 'compare', codes };
  if (verb === 'explain' && codes) return { kind: 'explain', codes };
  const id = ID_ALONE.exec(argument)?.[1];
  if ((verb === 'lookup' || verb === 'look') && id !== undefined) return { kind: 'lookUp', id };
  if (verb === 'sign-ins' && rest.length === 1) return { kind: 'signInsOf', named: argument };
  if (verb === 'methods' && rest.length === 1) return { kind: 'methodsOf', named: argument };
  if (verb === 'search' && argument !== '') return { kind: 'search', query: line.slice(verb.length).trim() };
  const asked = verb === 'playbook' || verb === 'explain' ? argument : plain;
  const playbookId = playbookNames(playbooks).get(normalise(asked));
  if (playbookId !== undefined) return { kind: 'playbook', id: playbookId };
  const bare = codesOnly(plain);
  return bare ? { kind: 'explain', codes: bare } : undefined;
}

/** The numbers of a text that holds AADSTS numbers and nothing else, each once; undefined otherwise. */
function codesOnly(text: string): number[] | undefined {
  const parts = text.split(/[\s,;]|\band\b|\bvs\b/).filter((part) => part !== '');
  // Without the prefix eight digits are a Windows result code, which is read like a paste.
  const codes = parts.map((part) =>
    /^(?:aadsts[:#-]?(\d{5,8})|#?(\d{5,7}))$/.exec(part)?.slice(1).find(Boolean),
  );
  if (codes.length === 0 || codes.some((code) => code === undefined)) return undefined;
  return [...new Set(codes.map(Number))].slice(0, MAX_CODES);
}

const namesByPlaybooks = new WeakMap<readonly Playbook[], ReadonlyMap<string, string>>();

/** Playbook IDs by every name that a playbook goes by; made once for a catalog, since every message asks for it. */
function playbookNames(playbooks: readonly Playbook[]): ReadonlyMap<string, string> {
  const known = namesByPlaybooks.get(playbooks);
  if (known) return known;
  const names = new Map<string, string>();
  for (const { id, title, aliases } of playbooks)
    for (const name of [id, title, ...aliases].map(normalise)) if (!names.has(name)) names.set(name, id);
  namesByPlaybooks.set(playbooks, names);
  return names;
}

function normalise(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]{1,20}/g, ' ')
    .trim();
}
