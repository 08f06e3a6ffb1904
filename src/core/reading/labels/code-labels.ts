import { NAMES_CODE, SUGGESTS_CODE } from './code-words';
import { createLabels } from './label-trie';
import { allWords } from './words-by-language';

/** `names`: the label says that an error code follows. `suggests`: it might. */
export type CodeLabel = 'names' | 'suggests';

/** Labels of error numbers. */
export const codeLabels = createLabels<CodeLabel>([
  ['suggests', allWords(SUGGESTS_CODE)],
  ['names', allWords(NAMES_CODE)],
]);

/** Words that let a bare number in the same line be an error code. */
export const CODE_SURROUNDINGS =
  /error|\berr\b|code|sign.?in|sign(?:ed|ing).{0,3}in|log.?in|log.?on|auth|mfa|aad|entra|azure|m365|office|365|teams|conditional access|block|denied|fail|fehler|anmeld|erreur|connexion|sesión|codigo|código|erro\b|aanmeld|inlog|foutcode|logga|felkod|ошибк|вход|エラー|サインイン|오류|로그인|错误|登录|錯誤|登入/i;

/** Words right before a number, or right after it, that make it something else. */
export const COUNTED =
  /(?:tickets?|cases?|incidents?|orders?|invoices?|rooms?|ext|extension|phones?|tel|ports?|pid|line|row|kb|kbs?|event id|eventid|builds?|versions?|zip|postcode|plz|nr|po|pin|page|item|seats?|flight|account|account number|employee|personnel|asset|device|badge|users?|windows|http|sql|oracle|ora|id|job|jobs|run|pull request|pr|issue|bug|task|commit|ip|year|since|until|from|about|approx|over|under|than|only|max|min|usd|eur|gbp|[$€£¥#])\W{0,3}$|\w\[$/i;
export const COUNTED_AFTER =
  /^\s{0,2}(?:ms\b|s\b|sec|min\b|minutes?|hours?|days?|users?|items?|rows?|bytes?|kb\b|mb\b|gb\b|km\b|m\b|px\b|%|€|\$|£|eur\b|usd\b|times?\b|people|employees|requests?|lines?|seats?|licen[sc]es?|devices?|messages?|records?|st\b|street|times)/i;
