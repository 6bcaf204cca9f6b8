import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { sendMail } from '../../platform/mail/send-mail.ts';
import type { JobItem } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { RoleBooks } from '../roles/index.ts';
import { ExceptionTypes } from '../taxonomy/index.ts';
import { HostDirectory } from '../tenancy/index.ts';
import { notifyRoleJob } from './cases.jobs.ts';
import { findCase } from './engine/case-store.ts';
import { letOut } from './held-back.ts';

/** Mails of playbooks to a person, or to everybody who counts as a role. */
@Injectable()
export class CaseNotices implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly hosts: HostDirectory,
    private readonly types: ExceptionTypes,
    private readonly roles: RoleBooks,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: notifyRoleJob, inside: (tx, items) => this.#notify(tx, items) });
  }

  async #notify(tx: Tx, items: JobItem<{ role?: string; personId?: string; message: string }>[]): Promise<void> {
    const out = await letOut(
      tx,
      'notify',
      items,
      (_, { payload }) => `A notice would have gone out: ${payload.message.replace(/\.$/, '')}.`,
    );
    const { book } = await this.roles.of(tx);
    const counting = (role: string | undefined) => (role ? book.countingAs([role]) : []);
    for (const { subjectId, payload } of out) {
      const row = await findCase(tx, subjectId);
      if (!row) continue;
      const people = await tx.query<{ email: string; locale: string }>(PEOPLE, [
        tx.ctx.tenantId,
        counting(payload.role),
        payload.personId ?? null,
        row.unit_id,
      ]);
      const url = await this.hosts.address(tx.ctx.tenantId, `/cases/${row.id}`);
      for (const { email, locale } of people)
        await sendMail(tx, {
          to: email,
          caseId: row.id,
          of: {
            kind: 'case.notice',
            language: locale,
            facts: { case: String(row.number), supplier: row.supplier_name ?? '', invoice: row.invoice_number ?? '' },
          },
          subject: `Case ${row.number}: ${payload.message}`,
          lines: [
            payload.message,
            `${row.supplier_name}, invoice ${row.invoice_number}: ${row.title}`,
            `${await this.types.nameOf(tx, row.primary_code, row.unit_id, locale)} (${row.primary_code})`,
            url,
          ],
        });
    }
  }
}

const PEOPLE = `
  SELECT DISTINCT p.email, coalesce(p.locale, s.locale) AS locale FROM person p JOIN scope s ON s.tenant_id = p.tenant_id AND s.id = p.tenant_id LEFT JOIN role_grant g ON g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.revoked_at IS NULL
  WHERE p.tenant_id = $1 AND p.status = 'active' AND ((g.role = ANY($2) AND (g.unit_id IS NULL OR g.unit_id = $4::uuid)) OR p.id = $3::uuid) LIMIT 20`;
