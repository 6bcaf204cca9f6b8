import { Module } from '@nestjs/common';
import { AuditRepository } from './audit.repository.ts';
import { AuditExport } from './audit-export.ts';
import { ProofController } from './proof.controller.ts';
import { ProofResolver } from './proof.resolver.ts';
import { SealJobs } from './seal.jobs.ts';
import { Sealer } from './sealer.ts';
import { SealingKey } from './sealing-key.ts';

@Module({
  controllers: [ProofController],
  providers: [AuditExport, AuditRepository, ProofResolver, SealJobs, Sealer, SealingKey],
  exports: [AuditExport],
})
export class ProofModule {}
