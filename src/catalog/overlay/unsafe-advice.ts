/** Advice that house rules may not give, with what is wrong about it. */
interface Rule {
  readonly what: string;
  readonly advice: readonly RegExp[];
}

/** Not where "never", "do not" and the like stand right before, or "nobody will ask you to" somewhere before. */
const UNLESS_FORBIDDEN =
  "(?<!\\b(?:never|not|n['’]t|cannot|without|avoid|stop)\\s(?:(?:ever|just|simply|blindly)\\s)?)" +
  "(?<!\\b(?:never|nobody|no one|not|n['’]t)\\b[^.;!?]*\\b(?:asks?|needs?|wants?|requires?)\\b[^.;!?]*)";
/** "Approve nothing", "tell nobody". */
const NOT_NOTHING = '(?!\\s+(?:nothing|none|nobody|no|neither)\\b)';

/** "<verb> … <object>" in one breath, with at most `between` words in the middle. */
function telling(verbs: string, between: number, object: string): RegExp {
  const gap = `(?:[\\s,]+[\\w'’"-]+){0,${between}}?[\\s,]+`;
  return new RegExp(
    `${UNLESS_FORBIDDEN}\\b(?:${verbs})\\b["”]?${NOT_NOTHING}${gap}["“]?(?:${object})\\b`,
    'i',
  );
}

const APPROVE =
  'approve|accept|confirm|allow|acknowledge|say yes|(?:tap|press|click|choose|select) "?(?:yes|approve|allow|accept)';
const PROMPTS = '(?:prompts?|requests?|notifications?|pop-?ups?|push(?:es)?|calls?|messages?)';
const NOT_THEIRS =
  "(?:did|do|does|have|has|was|is)(?: not|n['’]t) (?:start|expect|ask|know|recogni[sz]e|request|yours|you)";
const SECRETS =
  '(?:(?:your|their|the|his|her)(?: \\w+)? (?:password|passcode|passphrase|pin|secret|recovery key|private key)|(?:access|refresh|bearer) token|(?:one-time|verification|confirmation|authenticator|sms|six-digit) (?:codes?|numbers?|passwords?)|number shown|codes? (?:from|in|of|on) (?:the|your) (?:phone|app|authenticator|sms|message))';
const CONTROLS =
  '(?:mfa|2fa|(?:multi|two|second)[- ]?(?:step|factor)|second proof|authentication (?:requirements?|strengths?)|number matching|conditional access|security defaults?|polic(?:y|ies)|compliance|antivirus|defender|firewall|encryption|bitlocker|protections?|safeguards?|controls?|identity (?:checks?|proofs?)|smart lockout|risk|alerts?|logging)';
const OFF =
  'turn(?:ing)? off|switch(?:ing)? off|disable|deactivate|remove|skip|bypass|circumvent|get around|work around|go round|relax|lower|loosen|pause|suspend|uninstall|ignore|dismiss|waive|leave out|opt out of';
const WEAKENS =
  'weakens a protection; such steps belong to the catalog, which names what they open and who decides';

const RULES: readonly Rule[] = [
  {
    what: 'tells people to approve what they did not start; say which prompt is their own',
    advice: [
      telling(
        `${APPROVE}|answer`,
        3,
        `(?:any|every|all|each|whatever|whichever|repeated|unexpected|unknown) (?:[\\w-]+ ){0,2}${PROMPTS}`,
      ),
      telling(
        `${APPROVE}|answer`,
        8,
        'anyway|regardless|blindly|until it stops|to make it stop|even (?:if|when)|whatever',
      ),
      telling('always|simply|just', 0, APPROVE),
      telling(APPROVE, 12, NOT_THEIRS),
      new RegExp(`\\b${NOT_THEIRS}\\b[^.;!?]*${UNLESS_FORBIDDEN}\\b(?:${APPROVE})\\b${NOT_NOTHING}`, 'i'),
    ],
  },
  {
    what: 'tells people to hand over a secret; nobody may ask for one',
    advice: [
      telling(
        'tell|give|send|share|read out|hand over|e?-?mail|text|post|paste|provide|forward|dictate',
        5,
        SECRETS,
      ),
    ],
  },
  {
    what: WEAKENS,
    advice: [
      telling(OFF, 3, CONTROLS),
      telling('exclude|exempt|except|whitelist|allow-?list', 10, CONTROLS),
      telling(
        'allow|enable|turn on|switch on|use|permit|go back to|fall back to|create|add|request',
        3,
        '(?:legacy|basic) (?:authentication|auth|protocols?|clients?|sign-ins?)|app passwords?|password never expires|exclusions?|exemptions?',
      ),
    ],
  },
  {
    what: 'tells people to pass over a warning',
    advice: [
      telling(
        'ignore|dismiss|click through|click away|continue past|proceed past|skip|pass over|go round|accept|close|continue|proceed|go on',
        4,
        "warnings?|was this you|this wasn['’]t me|anyway|certificate errors?",
      ),
      /["“]?was this you["”?]*\s+(can|may|need not)\b/i,
    ],
  },
  {
    what: 'keeps people from reporting; reports are always welcome',
    advice: [
      telling(
        "(?:do not|don['’]t|never|no need to|need not|needn['’]t|stop|without|instead of|rather than) (?:report|tell|call|inform|contact|alert|bother)(?:ing)?",
        3,
        'it|this|that|them|prompts?|security|helpdesk|service desk|incidents?|(?:anyone|anybody|us)(?! (?:your|a|the|any)\\b)',
      ),
    ],
  },
];

/**
 * What is unsafe about a text of the house rules; undefined where nothing is found. A net for plain cases, not a proof:
 * it reads words, and whoever writes house rules stays answerable for them.
 */
export function unsafeAdvice(text: string): string | undefined {
  return RULES.find(({ advice }) => advice.some((words) => words.test(text)))?.what;
}
