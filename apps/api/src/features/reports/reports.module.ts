import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { RolesModule } from '../roles/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { PeriodsJobs } from './figures/periods.jobs.ts';
import { PeriodsRepository } from './figures/periods.repository.ts';
import { ReportsController } from './files/reports.controller.ts';
import { WritePdf } from './files/write-pdf.ts';
import { FindReport } from './find-report.ts';
import { MakeReport } from './make-report.ts';
import { ReportsResolver } from './reports.resolver.ts';
import { AttachReport } from './schedules/attach-report.ts';
import { MailReport } from './schedules/mail-report.ts';
import { ReportMailWords } from './schedules/report-mail-words.ts';
import { ScheduleClock } from './schedules/schedule-clock.ts';
import { SchedulesRepository } from './schedules/schedules.repository.ts';
import { SchedulesResolver } from './schedules/schedules.resolver.ts';
import { SetSchedules } from './schedules/set-schedules.ts';

@Module({
  imports: [AgreementsModule, PoliciesModule, RolesModule, TenancyModule],
  controllers: [ReportsController],
  providers: [
    AttachReport,
    FindReport,
    MailReport,
    MakeReport,
    PeriodsJobs,
    PeriodsRepository,
    ReportMailWords,
    ReportsResolver,
    ScheduleClock,
    SchedulesRepository,
    SchedulesResolver,
    SetSchedules,
    WritePdf,
  ],
})
export class ReportsModule {}
