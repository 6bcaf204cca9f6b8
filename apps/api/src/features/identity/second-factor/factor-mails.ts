import { productName } from '../../../platform/brand/product-name.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { sendMail } from '../../../platform/mail/send-mail.ts';

export type FactorChange = 'turnedOn' | 'turnedOff' | 'takenOff' | 'recovered';

/** Tells a person what became of the second factor of the account: who did not do it himself hears of it. */
export async function mailFactorChanged(tx: Tx, personId: string, what: FactorChange): Promise<void> {
  const sql = 'SELECT name, email FROM person WHERE tenant_id = $1 AND id = $2';
  const [person] = await tx.query<{ name: string; email: string }>(sql, [tx.ctx.tenantId, personId]);
  if (!person) return;
  const { subject, line } = WORDS[what];
  const lines = [
    `Hello ${person.name},`,
    line,
    'Was it not you, or did you not ask for it? Change your password under “Your settings” at once, look through your sessions there, and tell your administrator.',
  ];
  await sendMail(tx, { to: person.email, subject: `${subject} at ${await productName(tx)}`, lines });
}

const WORDS: Record<FactorChange, { readonly subject: string; readonly line: string }> = {
  turnedOn: {
    subject: 'A second factor was set up',
    line: 'An authenticator app was set up for your account just now: signing in asks for its code from here on.',
  },
  turnedOff: {
    subject: 'Your second factor was turned off',
    line: 'The authenticator app was turned off just now: signing in asks for no code of it any more.',
  },
  takenOff: {
    subject: 'Your second factor was taken off',
    line: 'An administrator took the authenticator app and the passkeys off your account just now, and every session of yours was ended.',
  },
  recovered: {
    subject: 'A recovery code was used',
    line: 'A recovery code of your account was used just now, in place of the authenticator app. It works no second time.',
  },
};
