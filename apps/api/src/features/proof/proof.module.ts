import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.ts';
import { AuditRepository } from './audit.repository.ts';
import { AuditExport } from './audit-export.ts';
import { CarryOffJobs } from './carry-off.jobs.ts';
import { GiveAwayJobs } from './give-away.jobs.ts';
import { ProofController } from './proof.controller.ts';
import { ProofResolver } from './proof.resolver.ts';
import { ProveEntries } from './prove-entries.ts';
import { SealJobs } from './seal.jobs.ts';
import { SealUp } from './seal-up.ts';
import { Sealer } from './sealer.ts';
import { SealingKey } from './sealing-key.ts';
import { Witness } from './witness.ts';

@Module({
  imports: [TenancyModule],
  controllers: [ProofController],
  providers: [
    AuditExport,
    AuditRepository,
    CarryOffJobs,
    GiveAwayJobs,
    ProofResolver,
    ProveEntries,
    SealJobs,
    Sealer,
    SealUp,
    SealingKey,
    Witness,
  ],
  exports: [AuditExport, AuditRepository, ProveEntries, SealUp, SealingKey],
})
export class ProofModule {}
