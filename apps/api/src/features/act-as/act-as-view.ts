import type { GraphqlContext } from '../../platform/graphql/context.ts';
import type { Asked } from '../policies/index.ts';
import { type ActAsRow, stateOf, type Way } from './act-as-rows.ts';

/** Why the reader's yes would not count as the second person's. */
export type WhyNot = (asked: Asked) => Promise<string | null>;

const WAYS: Record<Way, string> = { consent: 'CONSENT', announced: 'ANNOUNCED', breakGlass: 'BREAK_GLASS' };

/** An act-as as the schema shows it to whoever asks. */
export function viewOf(row: ActAsRow, { ctx, ability }: GraphqlContext, at: Date, whyNot?: WhyNot) {
  const state = stateOf(row, at);
  const isMine = row.askerId === ctx.actor.id && ctx.actor.scopeKind === 'partner';
  const canConfirm = state === 'ASKED' && row.way === 'breakGlass' && !isMine && ability.can('verify', 'ActAs');
  return {
    ...row,
    __typename: 'ActAs',
    way: WAYS[row.way],
    state,
    asker: { id: row.askerId, name: row.askerName },
    decidedBy: row.decidedByName,
    endedBy: row.endedByName,
    canOpen: state === 'ALLOWED' && isMine,
    canConfirm,
    notSecond: () => (canConfirm && whyNot ? whyNot({ by: [row.askerId], at: row.askedAt }) : null),
  };
}
