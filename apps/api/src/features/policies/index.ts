export * from './as-code/index.ts';
export { DecideDraft } from './drafts/decide-draft.ts';
export { SaveDraft } from './drafts/save-draft.ts';
export { effectiveSetting } from './effective-setting.ts';
export { PlanChange } from './plan-change.ts';
export { PoliciesModule } from './policies.module.ts';
export { PolicyRepository } from './policy.repository.ts';
export { PolicyService } from './policy.service.ts';
export { PublishPolicy } from './publish-policy.ts';
