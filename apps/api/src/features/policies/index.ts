export * from './as-code/index.ts';
export { type BeforeSubmission, DecideDraft } from './drafts/decide-draft.ts';
export {
  type BrandChange,
  type BrandKeeper,
  type BrandReview,
  DraftBrands,
  mayDraftBrand,
} from './drafts/draft-brands.ts';
export { DraftsRepository } from './drafts/drafts.repository.ts';
export { type DraftOutcome, SaveDraft } from './drafts/save-draft.ts';
export { FindDrift } from './drift/index.ts';
export { effectiveSetting } from './effective-setting.ts';
export { entryInWords, settingInWords } from './in-words.ts';
export { PlanChange, type Planned, type PlanRefused } from './plan-change.ts';
export { PoliciesModule } from './policies.module.ts';
export { PolicyRepository } from './policy.repository.ts';
export { PolicyService } from './policy.service.ts';
export { applyChanges, checkChanges, type Invalid, invalid, type PolicyChangeInput } from './policy-change.ts';
export { policyThen, type ShownSetting, settingsOf } from './policy-then.ts';
export { type PublishOutcome, PublishPolicy } from './publish-policy.ts';
export { refusalOf } from './refusal-of.ts';
export {
  ArrangeRings,
  MoveStaged,
  type Ring,
  RingsRepository,
  RingsView,
  reachOf,
  StageVersion,
  stagedMark,
} from './rings/index.ts';
export { asRolesAllow } from './roles-asked.ts';
export { type RolesHere, rolesUnder } from './roles-under.ts';
export { type Asked, SecondPerson } from './second-person/index.ts';
