export { effectiveSetting } from './effective-setting.ts';
export { PoliciesModule } from './policies.module.ts';
export { PolicyService } from './policy.service.ts';
