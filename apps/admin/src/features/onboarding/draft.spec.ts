import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, missing, portalAddress, slugFault, slugFrom } from './draft.ts';
import { countryOptions, habitsOf, timeZoneOptions } from './world.ts';

describe('slugFrom', () => {
  it('makes a short name of a company’s name', () => {
    expect(slugFrom('Acme Components GmbH')).toBe('acme-components');
    expect(slugFrom('Søren & Łukasz Großhandel A.S')).toBe('soren-lukasz-grosshandel');
    expect(slugFrom('3M')).toBe('m');
    expect(slugFrom('日本')).toBe('');
  });

  it('never proposes what would be refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const slug = slugFrom(name);
        if (slug.length > 1) expect(slugFault(slug, [])).toBeUndefined();
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});

describe('slugFault', () => {
  it('says what is wrong as it is typed, and nothing about an empty field', () => {
    expect(slugFault('', [])).toBeUndefined();
    expect(slugFault('acme', ['acme'])).toMatch(/already/);
    expect(slugFault('Acme', [])).toMatch(/letter/);
    expect(slugFault('a_b', [])).toMatch(/lower-case/);
    expect(slugFault('a--b', [])).toMatch(/single/);
    expect(slugFault('a', [])).toMatch(/2 to 40/);
  });
});

describe('missing', () => {
  it('names what is still needed', () => {
    expect(missing(EMPTY_DRAFT)).toContain('short name');
    expect(missing({ ...EMPTY_DRAFT, name: 'Acme' })).not.toContain('name');
  });
});

describe('portalAddress', () => {
  it('stands beside the console’s own, and is not guessed for an own domain', () => {
    expect(portalAddress('acme', 'meridian', 'meridian.localhost:4000')).toBe('acme.localhost:4000');
    expect(portalAddress('acme', 'meridian', 'desk.example.com')).toBeUndefined();
  });
});

describe('the world', () => {
  it('knows what usually goes with a country, in zones and countries that exist', () => {
    expect(habitsOf('NO')).toEqual({ currency: 'NOK', locale: 'nb-NO', timeZone: 'Europe/Oslo' });
    expect(habitsOf('AQ')).toBeUndefined();
    const zones = new Set(timeZoneOptions().map(({ id }) => id));
    const countries = countryOptions('en').map(({ id }) => id);
    expect(countries.length).toBeGreaterThan(230);
    for (const country of countries) {
      const habits = habitsOf(country);
      if (habits) expect(zones.has(habits.timeZone) || habits.timeZone === 'Asia/Kolkata', habits.timeZone).toBe(true);
    }
  });
});
