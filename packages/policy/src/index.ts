export { ANY_HOST, isAllowedHost } from './allowed-hosts.ts';
export {
  APPROVAL_ROLES,
  type ApprovalRole,
  type ApprovalTier,
  authorityFor,
  covers,
  type HeldRole,
  hasAuthority,
  rowAt,
  rowsOf,
} from './authority.ts';
export { AUTHORITY_ORDER } from './authority-order.ts';
export { checkDraft } from './check-draft.ts';
export { CONDITION_LENGTH_MAX, type Condition, compileCondition, type Verdict } from './condition.ts';
export { CONDITION_LIST_MAX } from './condition-facts.ts';
export { diffPolicies, type PolicyChange } from './diff.ts';
export { type Departure, departuresOf } from './drift.ts';
export { EffectivePolicy, type EffectivePolicyJson, resolvePolicy } from './effective-policy.ts';
export {
  MODES,
  type Mode,
  type PolicyLayer,
  type PolicyValue,
  policyLayerSchema,
  SCOPE_KINDS,
  type Scope,
  type ScopeKind,
} from './layer.ts';
export { compareLimits, isLimit, type Limit, limit, limitSchema, UNSET, ZERO_LIMIT } from './limit.ts';
export {
  factsOf,
  fillFacts,
  MAIL_KINDS,
  type MailKind,
  type MailKindEntry,
  unknownFact,
  wordsFor,
} from './mails.ts';
export { type Bound, type Provenance, type Source, sourceName, type TrailStep } from './provenance.ts';
export { documentSettings, type SettingEntry, settingsReference } from './reference.ts';
export { ancestry, entryFor, guardsOf } from './resolve-map.ts';
export type { UnsetMeaning } from './resolve-value.ts';
export { RETENTION_RULES, type RetentionRule, retainedUntil, retentionRule } from './retention-years.ts';
export { defineSetting, type Setting, type SettingShape, type SettingSpec } from './setting.ts';
export { SIGNING_ROLES } from './settings/control.ts';
export { isSettingKey, SETTING_KEYS, SETTINGS, type SettingKey, type SettingValue } from './settings/index.ts';
export { DUTY_RULE_CODES } from './settings/people.ts';
export { AS_INHERITED } from './settings/playbooks.ts';
export { ALL_ROLES } from './settings/roles.ts';
export { TYPE_OWNERS } from './settings/taxonomy.ts';
export type { Comparison, Order, Strictness } from './strictness.ts';
export {
  type PolicyToleranceAnswer,
  TOLERANCES,
  type ToleranceAnswer,
  type ToleranceName,
  type ToleranceQuestion,
  tolerance,
  withinTolerance,
} from './tolerance.ts';
export { inWords } from './wording.ts';
