import { productName } from '../../../platform/brand/product-name.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { sendMail } from '../../../platform/mail/send-mail.ts';

/** Tells a person that a passkey came or went: who did not do it himself hears of it. */
export async function mailPasskeyChanged(
  tx: Tx,
  person: { name: string; email: string },
  passkey: string,
  what: 'added' | 'removed',
): Promise<void> {
  const product = await productName(tx);
  await sendMail(tx, {
    to: person.email,
    subject: `A passkey for ${product} was ${what}`,
    lines: [
      `Hello ${person.name},`,
      `The passkey “${passkey}” was ${what} just now${what === 'added' ? ': it opens your account without a password' : ''}.`,
      'Was it not you? Change your password under “Your settings” at once, look through your passkeys there, and tell your administrator.',
    ],
  });
}
