export { IntegrationsModule } from './integrations.module.ts';
export { IntegrationsService, type ReplayOutcome } from './integrations.service.ts';
