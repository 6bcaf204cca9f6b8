import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { address, browserTest, PHONE, useStage } from './stage.ts';

const stage = useStage();
const PRICE = 'Price differs from the order';

describe('the desk at which playbooks are written', () => {
  browserTest('a step is changed by mouse and keyboard, taken back, mended, published, and holds below', async () => {
    const page = await stage.as('castellan', 'partner-admin');
    await page.goto(address('castellan', '/playbooks'));
    await page.getByRole('link', { name: PRICE }).click();
    const tell = page.getByRole('button', { name: /^Tell the analyst ?analyst/ });
    await tell.click();
    const side = page.getByRole('complementary', { name: /^Step / });
    await side.getByRole('textbox', { name: 'Name', exact: true }).fill('Let the analyst know');
    await page.getByText('Not published').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Not published').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: /^Which price is right\?/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('complementary', { name: 'Step Which price is right?' }).waitFor();
    await page.getByRole('button', { name: /^Approve the release/ }).focus();
    await page.keyboard.press('Delete');
    await page.getByRole('list', { name: 'What is wrong' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Publish playbook' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('list', { name: 'What is wrong' }).waitFor({ state: 'detached' });

    await tell.focus();
    await page.keyboard.press('Enter');
    await side.getByRole('textbox', { name: 'Name', exact: true }).fill('Let the analyst know');
    await page.getByRole('radio', { name: 'Compare' }).click();
    await page.getByText('1 step differs; 9 are the same.').waitFor();
    await page.getByRole('button', { name: 'Publish playbook' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('price-variance.tell-analyst').waitFor();
    await dialog.getByLabel('Reason').fill('A friendlier word.');
    await dialog.getByRole('button', { name: 'Publish playbook' }).click();
    await page.getByText(`“${PRICE}” is published`).first().waitFor();

    const phone = await stage.as('lumen', 'controller', PHONE);
    await phone.goto(address('lumen', '/playbooks/price-variance'));
    await phone.getByText('As Castellan Business Services has it').waitFor();
    await phone.getByRole('button', { name: /^2 ?Let the analyst know/ }).waitFor();
  });

  browserTest('a playbook is tried on past cases, and goes out as files that come in again', async () => {
    const page = await stage.as('meridian', 'partner-admin');
    await page.goto(address('meridian', '/playbooks/price-variance'));
    await page.getByRole('radio', { name: 'Simulate' }).click();
    await page.getByRole('button', { name: 'Simulate', exact: true }).click();
    await page
      .getByText(/As it holds now|No closed case of that period/)
      .first()
      .waitFor();
    for (const [name, head] of [
      ['Export as YAML', 'clearhold: playbook/1'],
      ['Export as BPMN 2.0', '<?xml'],
    ] as const) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Files' }).click();
      await page.getByRole('menuitem', { name }).click();
      const file = await (await download).path();
      expect(readFileSync(file, 'utf8').startsWith(head)).toBe(true);
    }
    const drawn =
      '<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"><subProcess id="x" name="All the rest"/></process></definitions>';
    await page.getByRole('button', { name: 'Files' }).click();
    await page.getByRole('menuitem', { name: 'Import a file' }).click();
    const input = page.getByRole('dialog').locator('input[type=file]');
    await input.setInputFiles({ name: 'drawn.bpmn', mimeType: 'application/xml', buffer: Buffer.from(drawn) });
    await page.getByText('“All the rest” (SubProcess) has no place in a playbook.').waitFor();
  });
});
