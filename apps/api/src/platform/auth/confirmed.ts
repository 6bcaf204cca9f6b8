import { GraphQLError } from 'graphql';
import type { TenantContext } from '../context/tenant-context.ts';

/** For how long whoever showed who he is may do the most delicate things in that session. */
export const CONFIRMED_MINUTES = 10;

/**
 * Lets the most delicate things be done by who showed a short while ago who he is: an open page that somebody left, or a stolen
 * cookie, does not suffice. Programs have no password to show, and what a person decided a moment ago was asked then.
 */
export function mustBeConfirmed(ctx: TenantContext): void {
  if (ctx.isConfirmed !== false) return;
  const message = `Show once more that it is you: this was last done more than ${CONFIRMED_MINUTES} minutes ago. confirmMyself takes your password or a code; signing in anew does too.`;
  throw new GraphQLError(message, { extensions: { code: 'CONFIRM_YOURSELF' } });
}
