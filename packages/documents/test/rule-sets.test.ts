import { describe, expect, it } from 'vitest';
import { ciiFacts } from '../src/cii/facts.ts';
import { CII_KINDS } from '../src/cii/kinds.ts';
import { DEFAULT_LIMITS } from '../src/limits.ts';
import { RULES } from '../src/rules/check-rules.ts';
import type { InvoiceFacts } from '../src/ubl/facts.ts';
import { invoiceFacts, KINDS } from '../src/ubl/kinds.ts';
import { walkXml } from '../src/xml/walk.ts';
import { corpus, corpusBytes, xmlFiles } from './corpus.ts';

// Published sets of fragments, each said to break or to keep one rule. A fragment is no whole invoice: only that rule is judged.

interface Fragment {
  rule: string;
  breaks: boolean;
  xml: string;
}

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

function fragments(set: string): Fragment[] {
  const uncommented = set.replace(/<!--[\s\S]*?-->/g, '');
  return [...uncommented.matchAll(/<test\b[^>]*>([\s\S]*?)<\/test>/g)].flatMap(([, body = '']) => {
    const xml = /<((?:\w+:)?(?:Invoice|CreditNote|CrossIndustryInvoice))\b[\s\S]*<\/\1>/.exec(body)?.[0];
    if (!xml) return [];
    const asserted = [...body.matchAll(/<(success|error|fatal|warning)\b[^>]*>([^<]+)</g)];
    return asserted.map(([, word, rule = '']) => ({ rule: rule.trim(), breaks: word !== 'success', xml }));
  });
}

function factsOf(xml: string): InvoiceFacts {
  const walked = walkXml(xml, DEFAULT_LIMITS, [...KINDS, ...CII_KINDS]);
  if (walked.root.local === 'CrossIndustryInvoice') return ciiFacts(walked);
  return invoiceFacts(walked, walked.root.local as InvoiceFacts['kind']);
}

const sets = [...xmlFiles('en16931'), ...xmlFiles('peppol_bis3')].filter((path) =>
  /unit-(UBL|CII)|\/test\/cii\//.test(path),
);

describe.skipIf(!corpus)('published rule sets', () => {
  let judged = 0;
  const unknown = new Set<string>();
  for (const path of sets) {
    const all = fragments(new TextDecoder().decode(corpusBytes(path)));
    const known = all.filter((fragment) => byId.has(fragment.rule));
    for (const { rule } of all) if (!byId.has(rule)) unknown.add(rule);
    if (known.length === 0) continue;
    it(`${path.split('/').slice(-2).join('/')} holds in all ${known.length} fragments`, () => {
      const wrong = known.flatMap((fragment, at) => {
        judged += 1;
        const broken = (byId.get(fragment.rule)?.check(factsOf(fragment.xml)).length ?? 0) > 0;
        return broken === fragment.breaks
          ? []
          : [`${fragment.rule} #${at + 1} should ${fragment.breaks ? 'break' : 'hold'}`];
      });
      expect(wrong).toEqual([]);
    });
  }
  it('judges several hundred fragments', () => {
    console.info(
      `judged ${judged} fragments; rules of the sets that are not checked: ${[...unknown].sort().join(' ')}`,
    );
    expect(judged).toBeGreaterThan(300);
  });
});
