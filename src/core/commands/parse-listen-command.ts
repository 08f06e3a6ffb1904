/** True for `listen on`, false for `listen off`, undefined for any other message. */
export function parseListenCommand(text: string): boolean | undefined {
  const [, state] = /^\s{0,20}listen(?:ing)?\s{1,20}(on|off)[\s!.]{0,20}$/i.exec(text) ?? [];
  return state === undefined ? undefined : state.toLowerCase() === 'on';
}
