import { idLabels } from '../labels/id-labels';
import { labelBefore } from '../labels/label-before';
import { NAME_GRADES, type NameMention, suits } from './name-mention';

/** User names without quotes, found by their `@`. */
export function accountNames(text: string): NameMention[] {
  const found: NameMention[] = [];
  for (let sign = text.indexOf('@'); sign > 0; sign = text.indexOf('@', sign + 1)) {
    const account = accountAround(text, sign);
    if (account === undefined || !suits('user', account.value)) continue;
    const label = labelBefore(idLabels, text, account.start);
    const isFlag = /(?:^|\s)-(?:u|-username|-user|Username|User)[ =]["']?$/i.test(
      text.slice(Math.max(0, account.start - 14), account.start),
    );
    if (label?.kind.kind === 'user' || isFlag)
      found.push({ kind: 'user', value: account.value, start: account.start, grade: NAME_GRADES.told });
  }
  return found;
}

function accountAround(
  text: string,
  sign: number,
): { readonly value: string; readonly start: number } | undefined {
  let start = sign;
  while (start > sign - 80 && /[\w.+#&~!%-]/.test(text.charAt(start - 1))) start--;
  let end = sign + 1;
  while (end < sign + 120 && /[\w.-]/.test(text.charAt(end))) end++;
  while (end > sign && '.-_'.includes(text.charAt(end - 1))) end--;
  return start < sign && end > sign + 3 ? { value: text.slice(start, end), start } : undefined;
}
