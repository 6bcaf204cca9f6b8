export { PoliciesModule } from './policies.module.ts';
export { PolicyService } from './policy.service.ts';
