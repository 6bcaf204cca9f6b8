export * from './cases/amount-at-risk.ts';
export * from './cases/group-into-cases.ts';
export * from './cases/playbook-for.ts';
export * from './cases/redetect.ts';
export { type CodedBefore, type CodingProposal, proposeCoding } from './coding/propose-coding.ts';
export { withOwnQuantity } from './compared-quantity.ts';
export { isSettledByCredit, lessCredits } from './credits/less-credits.ts';
export * from './detect.ts';
export * from './detection.ts';
export { fits as fitsAccount } from './detectors/coding.ts';
export { DETECTORS } from './detectors/registry.ts';
export {
  amountsInside,
  type BlockingKey,
  blockingKeys,
  type InvoiceIdentity,
  type KeyKind,
} from './duplicates/blocking-keys.ts';
export { normaliseNumber } from './duplicates/normalise-number.ts';
export { candidatesWorthKeeping } from './duplicates/worth-keeping.ts';
export { detectionPolicy } from './effective-policy.ts';
export * from './facts.ts';
export * from './policy.ts';
export { companyName } from './suppliers/company-name.ts';
export { nameLikeness, SAME_NAME } from './suppliers/name-likeness.ts';
export type { SupplierField } from './suppliers/supplier-fields.ts';
export { standardRateOn } from './tax/rates.ts';
export { checkTaxonomy } from './taxonomy/check-taxonomy.ts';
export { CHILD_FACTS, type ChildType } from './taxonomy/child-types.ts';
export { type EffectiveTaxonomy, type EffectiveType, effectiveTaxonomy } from './taxonomy/effective-taxonomy.ts';
export {
  type ControlSensitivity,
  type ExceptionType,
  type NativeCode,
  type OwnerRole,
  type Segment,
  type Severity,
  SYSTEMS,
  type System,
} from './taxonomy/exception-type.ts';
export { isSystem, type NativeMapping } from './taxonomy/native-codes.ts';
export { type Pursued, pursue } from './taxonomy/pursue.ts';
export { baseCode, baseTypeOf, withBases } from './taxonomy/refined-code.ts';
export { canonicalToNative, nativeToCanonical, TAXONOMY, TAXONOMY_BY_CODE, typeOf } from './taxonomy/taxonomy.ts';
export { type EarlyPayment, earlyPayment } from './terms/early-payment.ts';
export { toleranceInWords } from './tolerance-words.ts';
