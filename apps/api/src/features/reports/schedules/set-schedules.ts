import type { AppAbility } from '@clearhold/access';
import { isId } from '@clearhold/kernel';
import { periodOf } from '@clearhold/kernel/calendar';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { withdraw } from '../../../platform/outbox/enqueue.ts';
import { RoleBooks } from '../../roles/index.ts';
import { readersOf } from './mail-report.ts';
import { planReportMail, reportMailJob } from './report-mail.job.ts';
import { ScheduleClock } from './schedule-clock.ts';
import { type Every, SchedulesRepository } from './schedules.repository.ts';

interface Asker {
  readonly ctx: TenantContext;
  readonly ability: AppAbility;
}

/** Puts people of a space down for its reports, and takes them off again. */
@Injectable()
export class SetSchedules {
  constructor(
    private readonly database: Database,
    private readonly schedules: SchedulesRepository,
    private readonly clock: ScheduleClock,
    private readonly roles: RoleBooks,
  ) {}

  /** The running month or week is the first that is sent. */
  add({ ctx }: Asker, { personId, every }: { personId: string; every: Every }) {
    return this.database.inTenant(ctx, async (tx) => {
      const reader = (await readersOf(tx, this.roles, this.schedules)).find(({ id }) => id === personId.toLowerCase());
      if (!reader) return notFound('Nobody here with this id may see reports.', 'input.personId');
      const times = await this.clock.of(tx);
      const nextPeriod = periodOf(tx.at, times.timeZone, every);
      const nextAt = times.dueOf(nextPeriod);
      const id = await this.schedules.add(tx, { personId: reader.id, every, nextPeriod, nextAt });
      if (!id) return taken(reader.name, every);
      await planReportMail(tx, id, nextPeriod, nextAt);
      tx.audit({ action: 'report.scheduled', subject: { kind: 'Person', id: reader.id }, details: { every } });
      return { __typename: 'ReportScheduled', schedule: (await this.schedules.find(tx, id))! };
    });
  }

  /** One's own anybody stops; another's who may put people down. */
  stop({ ctx, ability }: Asker, id: string) {
    return this.database.inTenant(ctx, async (tx) => {
      const found = isId(id) ? await this.schedules.find(tx, id) : undefined;
      if (!found || (found.personId !== ctx.actor.id && !ability.can('update', 'Report')))
        return notFound('There is no such mail of reports.', 'input.id');
      await this.schedules.remove(tx, found.id);
      await withdraw(tx, [`${reportMailJob.kind}:${found.id}:${found.nextPeriod}`]);
      const subject = { kind: 'Person', id: found.personId };
      tx.audit({ action: 'report.unscheduled', subject, details: { every: found.every } });
      return { __typename: 'ReportStopped', id: found.id };
    });
  }
}

const notFound = (message: string, path: string) => ({ __typename: 'NotFound', code: 'NOT_FOUND', message, path });
const taken = (name: string, every: Every) => ({
  ...{ __typename: 'Conflict', code: 'SCHEDULED_ALREADY', message: `${name} gets the report each ${every} already.` },
  hint: 'Stop that one first, or choose somebody else.',
});
