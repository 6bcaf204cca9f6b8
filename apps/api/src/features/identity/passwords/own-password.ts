import type { Tx } from '../../../platform/database/tx.ts';
import { issueLink } from './password-links.ts';

/** How long somebody has to choose his own password after showing the given one. */
const CHOICE_MINUTES = 30;

/**
 * For who has shown a password that somebody else gave him: the token of a link by which he chooses his own, and no session,
 * since two people know this password.
 */
export async function askForOwn(tx: Tx, personId: string): Promise<string> {
  const { token } = await issueLink(tx, personId, 'invite', CHOICE_MINUTES);
  tx.audit({ action: 'password.choiceAsked', subject: { kind: 'Person', id: personId } });
  return token;
}
