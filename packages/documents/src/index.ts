export * from './canonical.ts';
export { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
export { readDocument } from './read-document.ts';
export { checkRules, followsEn16931, followsPeppol, RULES } from './rules/check-rules.ts';
export type { Finding, Rule } from './rules/rule.ts';
export type { InvoiceFacts } from './ubl/facts.ts';
