import type { Problem } from '../canonical.ts';
import type { InvoiceFacts } from '../ubl/facts.ts';
import { ALLOWANCES } from './allowances.ts';
import { CODE_RULES } from './code-rules.ts';
import { CODES, DOCUMENT_CURRENCY } from './codes.ts';
import { CURRENCY } from './currency.ts';
import { LINE_IDENTITY, LINES } from './lines.ts';
import { MANDATORY } from './mandatory.ts';
import { NATIONAL, XRECHNUNG } from './national/index.ts';
import { PEPPOL as PEPPOL_BILLING } from './peppol.ts';
import { PEPPOL_AMOUNTS } from './peppol-amounts.ts';
import { PEPPOL_CODES } from './peppol-codes.ts';
import { PEPPOL_IDENTIFIERS } from './peppol-identifiers.ts';
import { REFERENCES } from './references.ts';
import type { Rule } from './rule.ts';
import { TAX_ARITHMETIC, TAX_BREAKDOWN } from './tax.ts';
import { TAX_CATEGORIES } from './tax-categories.ts';
import { TAX_SPECIAL } from './tax-special.ts';
import { TOTALS_ARITHMETIC, TOTALS_DECIMALS } from './totals.ts';
import { UBL_SYNTAX } from './ubl-syntax.ts';

const ARITHMETIC: readonly Rule[] = [...TOTALS_ARITHMETIC, ...TAX_ARITHMETIC];
const ALWAYS: readonly Rule[] = [...CURRENCY, ...DOCUMENT_CURRENCY, ...LINE_IDENTITY];

const EN_16931: readonly Rule[] = [
  ...MANDATORY,
  ...LINES,
  ...ALLOWANCES,
  ...ARITHMETIC,
  ...TOTALS_DECIMALS,
  ...TAX_BREAKDOWN,
  ...TAX_CATEGORIES,
  ...TAX_SPECIAL,
  ...CODES,
  ...CODE_RULES,
  ...REFERENCES,
  ...UBL_SYNTAX,
];

const PEPPOL: readonly Rule[] = [
  ...PEPPOL_BILLING,
  ...PEPPOL_AMOUNTS,
  ...PEPPOL_CODES,
  ...PEPPOL_IDENTIFIERS,
  ...NATIONAL,
];

// What an invoice outside EN 16931 must say all the same; broken, it is a warning.
const ESSENTIAL_IDS = new Set(['BR-01', 'BR-02', 'BR-03', 'BR-15', 'BR-16', 'BR-24']);
const OUTSIDE: readonly Rule[] = [...ARITHMETIC, ...EN_16931.filter((rule) => ESSENTIAL_IDS.has(rule.id))];

/** Every rule that is known, by its public id. */
export const RULES: readonly Rule[] = [...ALWAYS, ...EN_16931, ...PEPPOL, ...XRECHNUNG];

/** True for an invoice that says it follows EN 16931 or a specification built on it. */
export function followsEn16931(facts: InvoiceFacts): boolean {
  return facts.customizationId?.includes('urn:cen.eu:en16931') ?? false;
}

/** True for an invoice that says it follows a Peppol specification. */
export function followsPeppol(facts: InvoiceFacts): boolean {
  return followsEn16931(facts) && (facts.customizationId?.includes('peppol') ?? false);
}

/** True for an invoice that says it follows XRechnung, in whichever version. */
export function followsXRechnung(facts: InvoiceFacts): boolean {
  return followsEn16931(facts) && /xrechnung/i.test(facts.customizationId ?? '');
}

/**
 * Judges an invoice by the rules it says it follows: EN 16931 by its CustomizationID, Peppol's and XRechnung's on top where that names
 * them. Outside EN 16931 only the arithmetic and the essential fields are judged, as warnings. Stops after so many
 * problems.
 */
export function checkRules(facts: InvoiceFacts, problemsMax = Number.POSITIVE_INFINITY): Problem[] {
  const problems: Problem[] = [];
  for (const rule of ALWAYS) judge(rule, facts, problems, problemsMax);
  if (!followsEn16931(facts)) {
    for (const rule of OUTSIDE) judge({ ...rule, severity: 'warning' }, facts, problems, problemsMax);
    return problems;
  }
  for (const rule of EN_16931) judge(rule, facts, problems, problemsMax);
  if (followsPeppol(facts)) for (const rule of PEPPOL) judge(rule, facts, problems, problemsMax);
  if (followsXRechnung(facts)) for (const rule of XRECHNUNG) judge(rule, facts, problems, problemsMax);
  return problems;
}

function judge(rule: Rule, facts: InvoiceFacts, problems: Problem[], problemsMax: number): void {
  if (problems.length >= problemsMax) return;
  const { id: code, severity, message, check } = rule;
  for (const { path, detail } of check(facts)) {
    if (problems.length >= problemsMax) return;
    problems.push({ code, severity, message: detail ? `${message} ${detail}` : message, path });
  }
}
