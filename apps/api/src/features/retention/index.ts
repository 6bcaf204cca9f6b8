export { RetentionModule } from './retention.module.ts';
export { planRetention } from './retention-night.ts';
