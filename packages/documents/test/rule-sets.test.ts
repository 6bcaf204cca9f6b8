import { describe, expect, it } from 'vitest';
import { corpus, corpusBytes, xmlFiles } from './corpus.ts';
import { breaksInvoiceRule, invoiceFragments } from './fragments.ts';

// Promise: every fragment of the published rule sets is judged as its publisher says.

const sets = [...xmlFiles('en16931'), ...xmlFiles('peppol_bis3')].filter((path) =>
  /unit-(UBL|CII)|\/test\/cii\//.test(path),
);

describe.skipIf(!corpus)('published rule sets', () => {
  let judged = 0;
  const unknown = new Set<string>();
  for (const path of sets) {
    const all = invoiceFragments(new TextDecoder().decode(corpusBytes(path)));
    const known = all.filter((fragment) => breaksInvoiceRule(fragment) !== undefined);
    for (const fragment of all) if (!known.includes(fragment)) unknown.add(fragment.rule);
    if (known.length === 0) continue;
    it(`${path.split('/').slice(-2).join('/')} holds in all ${known.length} fragments`, () => {
      const wrong = known.flatMap((fragment, at) => {
        judged += 1;
        return breaksInvoiceRule(fragment) === fragment.breaks
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
