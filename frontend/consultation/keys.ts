import { keep, kept } from './memory';
import type { TakingPart } from './taking-part';

const MODIFIERS = ['ctrlKey', 'altKey', 'metaKey'] as const;

/** Single keys answer, unless the person has switched them off or types into a field. */
export function listenForKeys(me: TakingPart, voting: () => boolean): void {
  addEventListener('keydown', (e) => {
    if (!voting() || !kept().keys || e.repeat || MODIFIERS.some((key) => e[key])) return;
    if (e.target instanceof HTMLElement && e.target.matches('input:not([type=checkbox]), textarea, select')) return;
    const action = ACTIONS[e.key.toLowerCase()];
    if (action) {
      e.preventDefault();
      action(me);
    }
  });
}

export function switchKeys(on: boolean): void {
  keep(() => ({ keys: on }));
}

const ACTIONS: Record<string, (me: TakingPart) => void> = {
  1: (me) => me.answerCurrent('agree'),
  2: (me) => me.answerCurrent('pass'),
  3: (me) => me.answerCurrent('disagree'),
  s: (me) => me.skip(),
  u: (me) => me.undo(),
  m: (me) => me.mark(!me.important),
};
