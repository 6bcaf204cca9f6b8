import { describe, expect, it } from 'vitest';
import type { SettingEntry } from './documents.ts';
import { binding, findSettings, stricterWords } from './find-settings.ts';

const entry = (more: Partial<SettingEntry>) =>
  ({
    key: 'supplierLink.hours',
    title: 'Life of a supplier link',
    group: 'Suppliers',
    meaning: 'How long it stays valid.',
    acts: 'When a question to a supplier is sent.',
    unit: 'hours',
    stricterIs: 'lower',
    bound: 'ceiling',
    ...more,
  }) as SettingEntry;
const masking = entry({
  meaning: 'How much is hidden.',
  acts: 'Where accounts are shown.',

  key: 'masking.bankDetails',
  title: 'Masking',
  stricterIs: 'off < lastFour < full',
  bound: 'floor',
});

describe('the settings reference', () => {
  it('finds a setting by all its words, wherever they stand', () => {
    const found = (words: string) => findSettings([entry({}), masking], words).map(({ key }) => key);
    expect(found('question valid')).toEqual(['supplierLink.hours']);
    expect(found('masking')).toEqual(['masking.bankDetails']);
    expect(found('zebra')).toEqual([]);
    expect(found('')).toHaveLength(2);
  });

  it('says which way is stricter and what a level above can do', () => {
    expect(stricterWords(entry({}))).toBe('Lower is stricter');
    expect(stricterWords(masking)).toBe('From loose to strict: off, lastFour, full');
    expect(binding(masking)).toContain('set a floor that those below cannot go below');
    expect(binding(entry({ bound: null }))).not.toContain('floor');
  });
});
