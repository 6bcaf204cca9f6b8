import { describe, expect } from 'vitest';
import { sendDisputedInvoice } from './order-and-invoice.ts';
import { address, browserTest, PHONE, program, read, useStage } from './stage.ts';

const stage = useStage();
const WAYS = '/playbooks/price-variance';

/** The definition that the company's playbook has, with one task asked in other words. */
async function publishOtherWords(): Promise<void> {
  const controller = await stage.caller('acme', 'controller');
  const { playbooks } = await controller.ask('{ playbooks { key definition } }');
  const { definition } = playbooks.find(({ key }: { key: string }) => key === 'price-variance');
  const step = definition.steps.find(({ kind }: { kind: string }) => kind === 'task');
  const value = { [`price-variance.${step.id}`]: { ...step, title: 'Which of the prices holds?' } };
  const input = { changes: [{ key: 'playbooks.step', value }], reason: 'Clearer words.' };
  const PUBLISH = 'mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }';
  expect((await controller.ask(PUBLISH, { input })).publishPolicy.__typename).toBe('PolicyPublished');
}

describe('running cases at the playbook’s desk', () => {
  browserTest(
    'are tried, taken over with a reason, and told of; on a phone and from the partner’s console too',
    async () => {
      await publishOtherWords();
      const page = await stage.as('acme', 'controller', { colorScheme: 'dark' });
      await page.goto(address('acme', WAYS));
      await page.getByRole('radio', { name: 'Open cases' }).click();
      await page.getByRole('button', { name: 'Try it' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText(/can be taken over/).waitFor();
      await page.getByRole('grid', { name: 'Cases that were tried' }).waitFor();
      await page.getByRole('button', { name: /^Take over \d+ case/ }).click();
      const dialog = page.getByRole('dialog');
      await expect.poll(() => dialog.getByRole('button', { name: /^Take over/ }).isDisabled()).toBe(true);
      await dialog.getByLabel('Reason').fill('Clearer words for everybody.');
      await dialog.getByRole('button', { name: /^Take over/ }).click();
      const done = page.getByRole('list', { name: 'What was done' }).getByRole('listitem').first();
      await done.getByText('Done').waitFor();
      await expect.poll(() => read(done)).toContain('Clearer words for everybody.');

      const phone = await stage.as('acme', 'controller', PHONE);
      await phone.goto(address('acme', WAYS));
      await phone.getByRole('radio', { name: 'Open cases' }).click();
      await phone.getByRole('button', { name: 'Try it' }).click();
      await phone.getByText(/follows? another version|follows what holds now already/).waitFor();
      const [whole, seen] = await phone.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth];
      });
      expect(whole).toBeLessThanOrEqual(seen!);

      const console = await stage.as('meridian', 'partner-admin');
      await console.goto(address('meridian', WAYS));
      await console.getByRole('radio', { name: 'Open cases' }).click();
      await console.getByRole('list', { name: 'What was done' }).getByText('Clearer words for everybody.').waitFor();
      await expect.poll(() => console.getByRole('grid', { name: 'Cases that were tried' }).count()).toBe(0);
    },
  );

  browserTest('the trace of a case shows its way, and its id finds it in the log', async () => {
    const bill = { number: 'TRACE-1', quantity: '100', agreed: '0.60', price: '0.70' };
    const documentId = await sendDisputedInvoice(program('acme'), bill);
    const controller = await stage.caller('acme', 'controller');
    const WHAT = 'query($id: ID!) { document(id: $id) { invoice { cases { id } } } }';
    const caseId = async () => (await controller.ask(WHAT, { id: documentId })).document.invoice?.cases[0]?.id;
    await expect.poll(caseId, { timeout: 30_000 }).toBeTruthy();
    const page = await stage.as('acme', 'controller');
    await page.goto(address('acme', `/cases/${await caseId()}`));
    await page.getByRole('button', { name: 'Trace' }).click();
    const stations = page.getByRole('list', { name: 'Stations in order of time' });
    await stations.getByText('Came in over the API').waitFor();
    await stations.getByText('Lasts still').first().waitFor();
    await page.getByRole('link', { name: 'Find it in the audit log' }).click();
    await page
      .getByText(/TRACE-1/)
      .first()
      .waitFor();
  });
});
