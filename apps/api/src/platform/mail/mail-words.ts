import { fillFacts, type MailKind } from '@clearhold/policy';
import type { Tx } from '../database/tx.ts';
import { asHtml } from './send-mail.ts';

/** A mail as its space's own words are chosen for it. */
export interface MailAbout {
  readonly kind: MailKind;
  readonly language: string | null;
  readonly caseId: string | null;
}

/** Words of the space's own; what is absent stays as the mail was written. */
export interface MailWords {
  readonly subject?: string | undefined;
  readonly opening?: string | undefined;
  readonly closing?: string | undefined;
}

/** Who knows what a space says in its mails. */
export interface MailWording {
  of(tx: Tx, mail: MailAbout): Promise<MailWords>;
}

interface Written {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail in its space's own words: its subject, and what stands above and below what the mail has to say. */
export function inOwnWords<T extends Written>(mail: T, words: MailWords, facts: Readonly<Record<string, string>>): T {
  const said = (text: string | undefined) => (text ? [fillFacts(text, facts)] : []);
  const [opening, closing] = [said(words.opening), said(words.closing)];
  return {
    ...mail,
    subject:
      said(words.subject)[0]
        ?.replace(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, 200) || mail.subject,
    text: [...opening, mail.text, ...closing].join('\n\n'),
    html: [...opening.map(asHtml), mail.html, ...closing.map(asHtml)].join('\n'),
  };
}
