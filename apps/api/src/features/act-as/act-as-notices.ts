import { rolesThatMay } from '@clearhold/access';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '../../platform/database/tx.ts';
import { sendMail } from '../../platform/mail/send-mail.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { RoleBooks } from '../roles/index.ts';
import { HostDirectory } from '../tenancy/index.ts';
import { type ActAsRow, findActAs } from './act-as-rows.ts';

/** Tell by mail whoever decides at the tenant that somebody asks to look in, or may. */
export const actAsNoticeJob = defineJob({
  kind: 'actAs.notice',
  lane: LANE.urgent,
  attempts: 5,
  batch: 1,
  payload: z.object({ news: z.enum(['asked', 'allowed']) }),
});

export const tellTenant = (tx: Tx, id: string, news: 'asked' | 'allowed'): Promise<void> =>
  enqueue(tx, actAsNoticeJob, [{ subjectId: id, payload: { news } }]);

/** Mails to the tenant's administrators and controllers about who asks to look in. */
@Injectable()
export class ActAsNotices implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly hosts: HostDirectory,
    private readonly roles: RoleBooks,
  ) {}

  onModuleInit(): void {
    this.registry.add({
      definition: actAsNoticeJob,
      inside: async (tx, items) => {
        for (const { subjectId, payload } of items) await this.#tell(tx, subjectId, payload.news);
      },
    });
  }

  async #tell(tx: Tx, id: string, news: 'asked' | 'allowed'): Promise<void> {
    const row = await findActAs(tx, id);
    if (!row) return;
    const page = await this.hosts.address(tx.ctx.tenantId, '/team/access');
    const people = await tx.query<{ email: string }>(DECIDERS, [
      tx.ctx.tenantId,
      rolesThatMay('decide', 'ActAs', 'tenant', (await this.roles.of(tx)).book),
    ]);
    for (const { email } of people)
      await sendMail(tx, { to: email, subject: SUBJECT[news](row), lines: linesOf(row, news, page) });
  }
}

const SUBJECT = {
  asked: ({ askerName }: ActAsRow) => `${askerName} of your service provider asks to look into your data`,
  allowed: ({ askerName }: ActAsRow) => `${askerName} of your service provider may look into your data`,
};

const WHY = {
  consent: 'Nothing is shown unless an administrator or controller of your company allows it.',
  announced: 'Your policy lets your service provider begin without asking.',
  breakGlass: 'This is an emergency access: two persons of your service provider stand for it.',
};

const linesOf = (row: ActAsRow, news: 'asked' | 'allowed', page: string) => [
  `${row.askerName} ${news === 'asked' ? 'asks to' : 'may'} look into your data for ${row.minutes} minutes. Purpose: ${row.purpose} (ticket ${row.ticket}).`,
  WHY[row.way],
  'Whoever looks in can change nothing, decides no approvals, sees no account numbers and takes nothing away. Each look is in your log.',
  `Allow it, refuse it or end it: ${page}`,
];

const DECIDERS = `
  SELECT DISTINCT p.email FROM person p JOIN role_grant g ON g.tenant_id = p.tenant_id AND g.person_id = p.id
  WHERE p.tenant_id = $1 AND p.status = 'active' AND g.revoked_at IS NULL AND g.unit_id IS NULL AND g.role = ANY($2)
  ORDER BY p.email LIMIT 50`;
