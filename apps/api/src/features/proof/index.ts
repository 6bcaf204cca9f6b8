export { AuditExport } from './audit-export.ts';
export { ProofModule } from './proof.module.ts';
export { sealSoon, startSealingFor } from './seal.jobs.ts';
