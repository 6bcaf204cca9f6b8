import { decimal } from '@clearhold/kernel';
import { type EffectivePolicy, sourceName, TOLERANCES } from '@clearhold/policy';
import {
  type DetectionPolicy,
  forEachTolerance,
  type SourcedLimit,
  type ToleranceKind,
  type ToleranceRule,
} from './policy.ts';

type ToleranceKey = (typeof TOLERANCES)[ToleranceKind][number];

const taken = new WeakMap<EffectivePolicy, DetectionPolicy>();

/** What detection needs of an effective policy. Taken once for each policy object, which must not change afterwards. */
export function detectionPolicy(effective: EffectivePolicy): DetectionPolicy {
  const known = taken.get(effective);
  if (known) return known;
  const policy: DetectionPolicy = {
    tolerances: forEachTolerance((kind) => toleranceRule(effective, kind)),
    floor: effective.get('match.floor'),
    charges: {
      distribution: effective.get('match.charges.distribution'),
      mustBeAgreed: effective.get('match.charges.mustBeAgreed'),
    },
    earlyDaysMax: effective.get('match.date.earlyDaysMax'),
    blanketDaysMax: effective.get('match.blanket.daysMax'),
    receiptRequired: effective.get('receipt.required'),
    orderRequired: effective.get('order.required'),
    requiredFields: effective.get('document.requiredFields'),
    supplierTwinsHeld: effective.get('supplier.twinsHeld'),
    supplierFields: effective.get('supplier.requiredFields'),
    captureConfidencePercent: decimal(effective.get('document.captureConfidence')).times(100).round().toNumber(),
    coding: { required: effective.get('coding.required'), blocked: effective.get('coding.blockedAccounts') },
    taxCodeChecked: effective.get('tax.codeChecked'),
    withholding: effective.get('tax.withholding'),
    sender: { mustBeKnown: effective.get('sender.mustBeKnown'), mustBeProven: effective.get('sender.mustBeProven') },
    sample: { percent: effective.get('hold.samplePercent'), fullAmount: effective.get('hold.sampleFullAmount') },
    duplicates: {
      lookbackDays: effective.get('duplicate.lookbackDays'),
      strictness: effective.get('duplicate.strictness'),
      learns: effective.get('duplicate.learns'),
      confidencePercent: decimal(effective.get('duplicate.confidence')).times(100).round().toNumber(),
    },
  };
  taken.set(effective, policy);
  return policy;
}

function toleranceRule(effective: EffectivePolicy, kind: ToleranceKind): ToleranceRule {
  const [percent, absolute] = TOLERANCES[kind];
  return {
    percent: sourced(effective, percent),
    absolute: sourced(effective, absolute),
    combine: effective.get('match.combine'),
    unsetMeans: effective.get('match.unsetMeans'),
  };
}

function sourced(effective: EffectivePolicy, settingKey: ToleranceKey): SourcedLimit {
  const { value, source } = effective.explain(settingKey);
  return { limit: value, scope: sourceName(source), settingKey };
}
