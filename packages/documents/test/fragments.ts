import { ciiFacts } from '../src/cii/facts.ts';
import { CII_KINDS } from '../src/cii/kinds.ts';
import { DEFAULT_LIMITS } from '../src/limits.ts';
import { POST_AWARD_KINDS } from '../src/postaward/kinds.ts';
import { POST_AWARD_RULES } from '../src/postaward/rules/sets.ts';
import { RULES } from '../src/rules/check-rules.ts';
import type { InvoiceFacts } from '../src/ubl/facts.ts';
import { invoiceFacts, KINDS } from '../src/ubl/kinds.ts';
import { walkXml } from '../src/xml/walk.ts';

/** A piece of a published rule set, said to break or to keep one rule. It is no whole document: only that rule is judged. */
export interface Fragment {
  readonly rule: string;
  readonly breaks: boolean;
  readonly xml: string;
}

const asserted = (body: string) => [...body.matchAll(/<(success|error|fatal|warning)\b[^>]*>([^<]+)</g)];
const tests = (set: string) =>
  [...set.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<test\b[^>]*>([\s\S]*?)<\/test>/g)].map(([, body = '']) => body);
const fragmentsOf = (body: string, xml: string): Fragment[] =>
  asserted(body).map(([, word, rule = '']) => ({ rule: rule.trim(), breaks: word !== 'success', xml }));

/** The fragments of a set of rules for invoices (EN 16931, Peppol BIS Billing, UBL and CII). */
export function invoiceFragments(set: string): Fragment[] {
  return tests(set).flatMap((body) => {
    const xml = /<((?:\w+:)?(?:Invoice|CreditNote|CrossIndustryInvoice))\b[\s\S]*<\/\1>/.exec(body)?.[0];
    return xml ? fragmentsOf(body, xml) : [];
  });
}

/** The fragments of a set of Peppol's rules for orders, despatch advices and answers. */
export const postAwardFragments = (set: string): Fragment[] =>
  tests(set).flatMap((body) => fragmentsOf(body, body.replace(/<assert>[\s\S]*?<\/assert>/, '').trim()));

const invoiceRules = new Map(RULES.map((rule) => [rule.id, rule]));
const postAwardRules = new Map(POST_AWARD_RULES.map((rule) => [rule.id, rule]));

/** Whether a fragment of an invoice breaks its rule; undefined for a rule that is not checked here. */
export function breaksInvoiceRule({ rule, xml }: Fragment): boolean | undefined {
  const known = invoiceRules.get(rule);
  return known && known.check(invoiceFactsOf(xml)).length > 0;
}

/** Whether a fragment of another document breaks its rule; undefined for a rule that is not checked here. */
export function breaksPostAwardRule({ rule, xml }: Fragment): boolean | undefined {
  const known = postAwardRules.get(rule);
  if (!known) return undefined;
  const walked = walkXml(withNamespace(xml), DEFAULT_LIMITS, [...KINDS, ...POST_AWARD_KINDS]);
  return known.check({ ...walked.target, rootPath: walked.rootPath } as never).length > 0;
}

function invoiceFactsOf(xml: string): InvoiceFacts {
  const walked = walkXml(xml, DEFAULT_LIMITS, [...KINDS, ...CII_KINDS]);
  if (walked.root.local === 'CrossIndustryInvoice') return ciiFacts(walked);
  return invoiceFacts(walked, walked.root.local as InvoiceFacts['kind']);
}

// Some fragments leave the namespace of their root out.
function withNamespace(xml: string): string {
  const root = /^<(\w+)/.exec(xml)?.[1] ?? '';
  if (/^<\w+[^>]*\sxmlns="/.test(xml)) return xml;
  return xml.replace(`<${root}`, `<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2"`);
}
