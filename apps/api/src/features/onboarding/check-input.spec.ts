import { describe, expect, it } from 'vitest';
import { faultsOf } from './check-input.ts';

const good = {
  slug: 'fjord-energy',
  name: 'Fjord Energy AS',
  currency: 'NOK',
  locale: 'nb-NO',
  timeZone: 'Europe/Oslo',
  country: 'NO',
  blueprint: 'standard',
  adminName: 'Kari Nord',
  adminEmail: 'kari@fjord-energy.example',
};

describe('a new tenant as it was written down', () => {
  it('stands when everything in it exists', () => expect(faultsOf(good)).toEqual([]));

  it('takes a language alone, of a country, or of a part of the world', () => {
    for (const locale of ['de', 'de-AT', 'es-419', 'zh-Hant-TW']) expect(faultsOf({ ...good, locale })).toEqual([]);
  });

  it.each([
    ['currency', 'ZZZ'],
    ['locale', 'xx-YY'],
    ['locale', 'de-XX'],
    ['locale', 'de-ZZ'],
    ['timeZone', 'Mars/Base'],
    ['country', 'QQ'],
  ])('is refused for a %s that only looks like one', (field, value) => {
    expect(faultsOf({ ...good, [field]: value })).toMatchObject([{ code: 'INPUT_INVALID', path: `input.${field}` }]);
  });
});
