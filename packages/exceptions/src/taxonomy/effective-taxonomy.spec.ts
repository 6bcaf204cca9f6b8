import { entryFor, type Mode, type PolicyLayer, resolvePolicy, type ScopeKind } from '@clearhold/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTaxonomy } from './check-taxonomy.ts';
import { effectiveTaxonomy } from './effective-taxonomy.ts';
import { baseCode, withBases } from './refined-code.ts';
import { TAXONOMY } from './taxonomy.ts';

type Said = Record<string, unknown>;
const layer = (kind: ScopeKind, said: Record<string, Said | string>, mode: Mode = 'default'): PolicyLayer => ({
  scope: { kind, id: kind, name: `The ${kind}` },
  version: 1,
  values: Object.fromEntries(Object.entries(said).map(([key, value]) => [`taxonomy.${key}`, { mode, value }])),
});
const under = (...layers: PolicyLayer[]) => effectiveTaxonomy(resolvePolicy(layers));
const PRICE = 'AP.MATCH.PRICE';
const FREIGHT = `${PRICE}.FREIGHT`;

describe('the taxonomy under policy', () => {
  it('is the published one where nobody spoke', () => {
    const taxonomy = under();
    expect(taxonomy.codes()).toEqual(TAXONOMY.map(({ code }) => code));
    expect(taxonomy.type(PRICE)).toMatchObject({ name: 'Price above order', ownerGroup: 'buyer', enabled: true });
  });

  it('speaks the nearest scope’s words in the reader’s language, else its words without one', () => {
    const partner = layer('partner', { name: { [PRICE]: 'Price too high', [`${PRICE}.de`]: 'Preis zu hoch' } });
    const tenant = layer('tenant', { name: { [`${PRICE}.nl`]: 'Prijs te hoog' } });
    const taxonomy = under(partner, tenant);
    const name = (language: string) => taxonomy.type(PRICE, language)!.name;
    expect([name('de-AT'), name('nl'), name('fr'), name('en')]).toEqual([
      'Preis zu hoch',
      'Prijs te hoog',
      'Price too high',
      'Price too high',
    ]);
  });

  it('gives a child what it refines until it has its own, and counts it under the base', () => {
    const taxonomy = under(
      layer('tenant', { child: { [FREIGHT]: 'words.contains("freight")' }, owner: { [PRICE]: 'treasurer' } }),
      layer('unit', { owner: { [FREIGHT]: 'receiver' }, playbook: { [FREIGHT]: 'general-review' } }),
    );
    const child = taxonomy.type(FREIGHT)!;
    expect(child).toMatchObject({ base: PRICE, parent: PRICE, name: 'Price above order', ownerGroup: 'receiver' });
    expect(child.controlSensitivity).toBe('elevated');
    expect(taxonomy.type(PRICE)).toMatchObject({ ownerGroup: 'treasurer', playbook: null });
    expect(taxonomy.codes().indexOf(FREIGHT)).toBe(taxonomy.codes().indexOf(PRICE) + 1);
  });

  it('names a child like the nearest type above it that has a name', () => {
    const inner = `${FREIGHT}.SEA`;
    const conditions = { [FREIGHT]: 'words.contains("freight")', [inner]: 'words.contains("sea")' };
    const taxonomy = under(
      layer('partner', { name: { [PRICE]: 'Price too high' } }),
      layer('tenant', { child: conditions, name: { [FREIGHT]: 'Freight too dear' } }),
    );
    expect(taxonomy.type(inner)!.name).toBe('Freight too dear');
  });

  it('reads a child that is gone as its base, and knows no foreign code', () => {
    expect(under().type(FREIGHT)).toMatchObject({ code: FREIGHT, base: PRICE, name: 'Price above order' });
    expect(under().type('XX.NOTHING')).toBeUndefined();
    expect([baseCode(FREIGHT), baseCode(`${FREIGHT}.SEA`), baseCode('XX')]).toEqual([PRICE, PRICE, 'XX']);
    expect(withBases([FREIGHT, PRICE])).toEqual([FREIGHT, PRICE]);
  });

  it('switches off only what no control depends on, whatever is written', () => {
    const off = layer('tenant', { enabled: { default: false } });
    const taxonomy = under(off);
    for (const { code, controlSensitivity } of TAXONOMY)
      expect(taxonomy.type(code)!.enabled, code).toBe(controlSensitivity !== 'standard');
    expect(under(layer('partner', { alwaysOn: 'standard' }, 'lock'), off).type('AP.HOLD.STOCHASTIC')?.enabled).toBe(
      true,
    );
  });

  it('maps a tenant’s own native codes before the listed ones, in and out', () => {
    const { native } = under(layer('tenant', { native: { 'sap:Z1': 'AP.HOLD.MANUAL', 'sap:R': 'AP.MATCH.TOTAL' } }));
    expect(native.toCanonical('sap', 'z1')).toEqual(['AP.HOLD.MANUAL']);
    expect(native.toCanonical('sap', 'R')).toEqual(['AP.MATCH.TOTAL']);
    expect(native.toCanonical('sap', 'DQ')).toHaveLength(2);
    expect(native.toCanonical('sap', 'Q9')).toEqual([]);
    expect(native.toNative('sap', 'AP.HOLD.MANUAL')[0]).toEqual({ code: 'Z1', confirmed: true });
    expect(native.toNative('sap', 'AP.MATCH.TOTAL.SMALL')[0]?.code).toBe('R');
    expect(native.toNative('sap', PRICE).map(({ code }) => code)).toEqual(['PP', 'SPGRP']);
    for (const one of native.all()) expect(native.toCanonical(one.system, one.code)).toContain(one.canonical);
  });
});

describe('over random trees of scopes', () => {
  const codes = ['default', 'AP', 'AP.HOLD', 'AP.HOLD.STOCHASTIC', 'MD', 'MD.VENDOR.DUPLICATE'];
  const enabled = fc.dictionary(fc.constantFrom(...codes), fc.boolean(), { maxKeys: 4 });
  const said = fc.record({
    enabled,
    mode: fc.constantFrom<Mode>('default', 'default', 'floor', 'lock'),
    alwaysOn: fc.option(fc.constantFrom('standard', 'elevated', 'strict'), { nil: undefined }),
    bound: fc.constantFrom<Mode>('default', 'ceiling', 'lock'),
  });
  const kinds: ScopeKind[] = ['platform', 'partner', 'tenant', 'unit'];

  it('no level switches off what a level above keeps on, by a floor, a lock or the line of control', () => {
    let kept = 0;
    fc.assert(
      fc.property(fc.tuple(said, said, said, said), (layers) => {
        const chain = layers.map((one, index): PolicyLayer => {
          const values: Record<string, PolicyLayer['values'][string]> = {
            'taxonomy.enabled': { mode: one.mode, value: one.enabled },
          };
          if (one.alwaysOn) values['taxonomy.alwaysOn'] = { mode: one.bound, value: one.alwaysOn };
          return { scope: { kind: kinds[index]!, id: kinds[index]!, name: '' }, version: 1, values };
        });
        for (let at = 0; at < chain.length - 1; at++) {
          const binds = chain[at]!.values['taxonomy.enabled']!.mode !== 'default';
          const bound = chain[at]!.values['taxonomy.alwaysOn']?.mode !== 'default';
          const here = under(...chain.slice(0, at + 1));
          const leaf = under(...chain);
          for (const { code } of TAXONOMY) {
            const spoken = entryFor(layers[at]!.enabled, code) === true;
            const type = here.type(code)!;
            const holds =
              (binds && spoken && type.enabled && !type.alwaysOn) || (bound && type.alwaysOn && layers[at]!.alwaysOn);
            if (!holds) continue;
            kept += 1;
            expect(leaf.type(code)!.enabled, `${code} below ${kinds[at]}`).toBe(true);
          }
        }
      }),
      { seed: 11, numRuns: 300 },
    );
    expect(kept).toBeGreaterThan(1000);
  });
});

describe('checkTaxonomy', () => {
  const codes = (key: string, value: Said | string, above: PolicyLayer[] = []) =>
    checkTaxonomy(above, layer('tenant', { [key]: value })).map((one) => one.code);

  it('passes what may stand', () => {
    expect(codes('name', { [PRICE]: 'Price', [`${PRICE}.de`]: 'Preis' })).toEqual([]);
    expect(codes('enabled', { 'AP.HOLD.STOCHASTIC': false, 'AP.MATCH': true })).toEqual([]);
    expect(
      codes('child', { [FREIGHT]: 'words.contains("freight")', [`${FREIGHT}.SEA`]: 'words.contains("sea")' }),
    ).toEqual([]);
    expect(codes('native', { 'sap:Z1': PRICE })).toEqual([]);
    expect(codes('playbook', { [PRICE]: 'general-review' })).toEqual([]);
  });

  it('names what may not, and the way on', () => {
    expect(codes('name', { 'AP.MATCH.NOPE': 'Nope' })).toEqual(['TYPE_UNKNOWN']);
    expect(codes('enabled', { [PRICE]: false })).toEqual(['TYPE_ALWAYS_ON']);
    expect(codes('enabled', { AP: false })).toEqual(['TYPE_ALWAYS_ON']);
    expect(codes('playbook', { MD: 'general-review' })).toEqual(['TYPE_KEEPS_PLAYBOOK']);
    expect(codes('playbook', { default: 'general-review' })).toEqual(['TYPE_KEEPS_PLAYBOOK']);
    expect(codes('child', { [PRICE]: 'true' })).toEqual(['CHILD_MISPLACED']);
    expect(codes('child', { 'XX.FREIGHT': 'true' })).toEqual(['CHILD_MISPLACED']);
    expect(codes('child', { [`${FREIGHT}.SEA`]: 'true' })).toEqual(['CHILD_MISPLACED']);
    expect(codes('child', { [FREIGHT]: 'iban == "DE"' })).toEqual(['CHILD_FACT_UNKNOWN']);
    expect(codes('native', { 'acme:Z1': PRICE })).toEqual(['SYSTEM_UNKNOWN']);
    expect(codes('native', { 'sap:Z1': 'AP.NOPE' })).toEqual(['TYPE_UNKNOWN']);
  });
});
