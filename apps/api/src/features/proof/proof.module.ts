import { Module } from '@nestjs/common';
import { AuditRepository } from './audit.repository.ts';
import { AuditExport } from './audit-export.ts';
import { ProofController } from './proof.controller.ts';
import { ProofResolver } from './proof.resolver.ts';
import { ProveEntries } from './prove-entries.ts';
import { SealJobs } from './seal.jobs.ts';
import { SealUp } from './seal-up.ts';
import { Sealer } from './sealer.ts';
import { SealingKey } from './sealing-key.ts';

@Module({
  controllers: [ProofController],
  providers: [AuditExport, AuditRepository, ProofResolver, ProveEntries, SealJobs, Sealer, SealUp, SealingKey],
  exports: [AuditExport, AuditRepository, ProveEntries, SealUp, SealingKey],
})
export class ProofModule {}
