export { AGREEMENT_PARTS, type AgreementVersion, type ServiceMonth } from './documents.ts';
export { ServiceLevels } from './service-levels.tsx';
export { monthName, partyLabel } from './words.ts';
