export { ACTION_WORDS } from './action-words.ts';
export { AuditRepository, type EntryRow } from './audit.repository.ts';
export { AuditExport } from './audit-export.ts';
export { ProofModule } from './proof.module.ts';
export { ProveEntries, type ProvenEntries } from './prove-entries.ts';
export { sealSoon, startSealingFor } from './seal.jobs.ts';
export { SealUp } from './seal-up.ts';
export { SealingKey } from './sealing-key.ts';
export { subjectNames } from './subject-names.ts';
