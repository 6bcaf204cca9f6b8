import { describe, expect } from 'vitest';
import { address, browserTest, read, useStage } from './stage.ts';

const stage = useStage();

describe('the settings reference', () => {
  browserTest('explains a setting from its row, is searched, and leads back to the value in force', async () => {
    const page = await stage.as('meridian', 'partner-operator');
    await page.goto(address('meridian', '/policy?key=sla.hours'));
    await page.getByRole('link', { name: 'In the reference' }).click();
    await page.getByRole('heading', { name: 'Settings reference' }).waitFor();
    const entry = page.getByRole('listitem').filter({ hasText: 'sla.hours' });
    await expect.poll(() => read(entry)).toMatch(/When a case is opened[\s\S]*Lower is stricter[\s\S]*ceiling/);
    await expect.poll(() => entry.getAttribute('aria-current')).toBe('true');
    await page.getByLabel('Search settings').fill('bank confirm');
    await entry.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'People for a bank change' }).waitFor();
    const persons = page.getByRole('listitem').filter({ hasText: 'bankChange.persons' });
    await persons.getByRole('link', { name: 'See it in your policy' }).click();
    await page.locator('[data-setting="bankChange.persons"]').getByRole('button', { expanded: true }).waitFor();
  });
});
