import { wordsFor } from '@clearhold/policy';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import type { MailAbout, MailWording, MailWords } from '../../platform/mail/mail-words.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { PolicyService } from '../policies/index.ts';

const UNIT = 'SELECT unit_id AS unit FROM case_file WHERE tenant_id = $1 AND id = $2';

/** Puts mails in the words that policy says: those of the case's business unit, where a mail is about a case. */
@Injectable()
export class WordMails implements MailWording, OnModuleInit {
  constructor(
    private readonly mailer: Mailer,
    private readonly policies: PolicyService,
  ) {}

  onModuleInit(): void {
    this.mailer.wordedBy(this);
  }

  async of(tx: Tx, { kind, language, caseId }: MailAbout): Promise<MailWords> {
    const policy = await this.policies.effective(tx, caseId ? await this.#unitOf(tx, caseId) : null);
    const said = (key: 'mails.subject' | 'mails.opening' | 'mails.closing') =>
      wordsFor(policy.get(key), kind, language);
    return { subject: said('mails.subject'), opening: said('mails.opening'), closing: said('mails.closing') };
  }

  async #unitOf(tx: Tx, caseId: string): Promise<string | null> {
    const [row] = await tx.query<{ unit: string | null }>(UNIT, [tx.ctx.tenantId, caseId]);
    return row?.unit ?? null;
  }
}
