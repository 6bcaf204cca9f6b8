import { ZERO_LIMIT } from '@clearhold/policy';
import { type DetectionPolicy, forEachTolerance, type ToleranceRule } from './policy.ts';

const NOTHING: ToleranceRule = {
  percent: { limit: ZERO_LIMIT, scope: 'strictest', settingKey: 'strictest' },
  absolute: { limit: ZERO_LIMIT, scope: 'strictest', settingKey: 'strictest' },
  combine: 'lesser',
  unsetMeans: 'zero',
};

/** The policy that lets no difference pass. It requires no field of a document, since what can be required has no end, none of a supplier's record, since few hold all of them, asks for no account, keeps no tax back, since who is liable is no difference, and draws no sample, since being drawn is no difference. */
export const STRICTEST: DetectionPolicy = {
  tolerances: forEachTolerance(() => NOTHING),
  floor: '0',
  charges: { distribution: 'least', mustBeAgreed: true },
  earlyDaysMax: 0,
  blanketDaysMax: 0,
  receiptRequired: true,
  orderRequired: true,
  requiredFields: [],
  supplierFields: [],
  supplierTwinsHeld: true,
  captureConfidencePercent: 100,
  coding: { required: false, blocked: [] },
  taxCodeChecked: true,
  withholding: {},
  sender: { mustBeKnown: true, mustBeProven: true },
  sample: { percent: '0', fullAmount: '0' },
  duplicates: { lookbackDays: Number.POSITIVE_INFINITY, strictness: 'wide', learns: false, confidencePercent: 0 },
};
