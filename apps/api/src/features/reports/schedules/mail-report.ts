import { rolesThatMay } from '@clearhold/access';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { sendMail } from '../../../platform/mail/send-mail.ts';
import type { JobItem } from '../../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { RoleBooks } from '../../roles/index.ts';
import { AttachReport } from './attach-report.ts';
import { planReportMail, reportMailJob } from './report-mail.job.ts';
import { ReportMailWords } from './report-mail-words.ts';
import { ScheduleClock, type ScheduleTimes } from './schedule-clock.ts';
import { type ReaderRow, type ScheduleRow, SchedulesRepository } from './schedules.repository.ts';
import { newestDue } from './when-due.ts';

/** Who may see the reports of the transaction's space, as its roles stand now. */
export async function readersOf(tx: Tx, books: RoleBooks, schedules: SchedulesRepository): Promise<ReaderRow[]> {
  const kind = tx.ctx.tenantId === tx.ctx.partnerId ? 'partner' : 'tenant';
  return schedules.readers(tx, rolesThatMay('read', 'Report', kind, (await books.of(tx)).book));
}

/** Sends reports to those who are put down for them: once a period, in the transaction that plans the next one. */
@Injectable()
export class MailReport implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly schedules: SchedulesRepository,
    private readonly clock: ScheduleClock,
    private readonly words: ReportMailWords,
    private readonly reports: AttachReport,
    private readonly roles: RoleBooks,
  ) {}

  onModuleInit(): void {
    this.registry.add({
      definition: reportMailJob,
      inside: async (tx, items) => {
        for (const item of items) await this.run(tx, item);
      },
    });
  }

  async run(tx: Tx, { subjectId, payload }: Pick<JobItem<{ period: string }>, 'subjectId' | 'payload'>): Promise<void> {
    const schedule = await this.schedules.find(tx, subjectId);
    if (schedule?.nextPeriod !== payload.period) return; // taken back, or sent before
    const times = await this.clock.of(tx);
    const found = newestDue(payload.period, tx.at, times.dueOf);
    if (!found) return planReportMail(tx, schedule.id, payload.period, times.dueOf(payload.period));
    const reader = (await readersOf(tx, this.roles, this.schedules)).find(({ id }) => id === schedule.personId);
    if (reader) await this.#send(tx, schedule, reader, found.due, times);
    const result = reader ? 'sent' : 'noRight';
    const nextAt = times.dueOf(found.next);
    await this.schedules.advance(tx, { id: schedule.id, ...found, nextAt, result });
    await planReportMail(tx, schedule.id, found.next, nextAt);
    const details = { period: found.due, every: schedule.every, result };
    tx.audit({ action: 'report.mailed', subject: { kind: 'Person', id: schedule.personId }, details });
  }

  async #send(tx: Tx, schedule: ScheduleRow, reader: ReaderRow, period: string, times: ScheduleTimes): Promise<void> {
    const attachment = times.attachPdf ? await this.reports.make(tx, period, times) : undefined;
    const words = await this.words.of(tx, { schedule, period, times, isAttached: attachment !== undefined });
    await sendMail(tx, { to: reader.email, of: { kind: 'report.ready', facts: {} }, ...words, attachment });
  }
}
