import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, onTestFailed, test } from 'vitest';
import { address, browserTest, read, useStage } from './stage.ts';

const PRICE = 'match.price.tolerancePercent';
const SECOND = 'policy.secondPerson';
const stage = useStage({ keep: true });

describe('a change of policy before it is published', () => {
  let admin: Page;
  let operator: Page;
  let tenantId = '';
  let broken = false;
  beforeEach(({ skip }) => {
    if (broken) skip();
    onTestFailed(() => {
      broken = true;
    });
  });

  const at = (tab: string, more = '') => address('meridian', `/tenants/${tenantId}/${tab}${more}`);
  const side = (page: Page) => page.getByRole('complementary', { name: 'Draft' });
  const nameOf = async (role: string): Promise<string> =>
    (await (await stage.caller('meridian', role)).ask('{ me { person { name } } }')).me.person.name;
  const draftCalled = (page: Page, title: string) => page.getByRole('article', { name: title });
  /** Writes a price limit onto the desk. */
  const setPrice = async (page: Page, value: string) => {
    await page.goto(at('policy', `?key=${PRICE}`));
    const setting = page.locator(`[data-setting="${PRICE}"]`);
    await setting.getByRole('button', { name: /Set it here|Change/ }).click();
    await setting.getByLabel('Limit', { exact: true }).fill(value);
    await setting.getByRole('button', { name: 'Keep in the draft' }).click();
  };
  const describeDraft = async (page: Page, name: string, reason: string) => {
    await side(page).getByLabel('Reason').fill(reason);
    await side(page).getByLabel('Name of the draft').fill(name);
  };
  const openDraft = async (page: Page, title: string) => {
    await page.goto(at('drafts'));
    await page.getByRole('link', { name: new RegExp(title) }).click();
    await draftCalled(page, title).waitFor();
  };

  browserTest('is drafted and submitted by an operator, who may not publish it', async () => {
    admin = await stage.as('meridian', 'partner-admin');
    operator = await stage.as('meridian', 'partner-operator');
    const { tenants } = await (await stage.caller('meridian', 'partner-admin')).ask(
      '{ tenants { tenant { id slug } } }',
    );
    tenantId = tenants.find((one: { tenant: { slug: string } }) => one.tenant.slug === 'acme').tenant.id;

    await setPrice(operator, '1.5');
    const differs = side(operator).getByRole('region', { name: 'What would differ' });
    await differs.waitFor();
    await expect.poll(() => read(differs)).toMatch(/1\.5/);
    await expect
      .poll(() =>
        side(operator)
          .getByRole('button', { name: /^Publish/ })
          .count(),
      )
      .toBe(0);
    await describeDraft(operator, 'Tighter prices', 'Their goods vary less now.');
    await side(operator).getByRole('button', { name: 'Submit for approval' }).click();
    const draft = draftCalled(operator, 'Tighter prices');
    await draft.getByText('Waits for approval').waitFor();
    await expect.poll(() => draft.getByRole('button', { name: 'Approve draft' }).count()).toBe(0);
    await expect.poll(() => read(draft)).toContain('not publish policy');
  });

  browserTest('is rehearsed on the invoices of the past, and changes nothing by it', async () => {
    const changes = [
      { key: 'document.requiredFields', value: ['contractReference'], merge: 'extend' },
      { key: 'sla.hours', value: { 'AP.MATCH': 2 } },
    ];
    const input = { scope: tenantId, title: 'Contracts named', reason: 'To see what it would do.', changes };
    await (await stage.caller('meridian', 'partner-admin')).ask(
      'mutation($input: SavePolicyDraftInput!) { savePolicyDraft(input: $input) { __typename } }',
      { input },
    );
    await openDraft(admin, 'Contracts named');
    const draft = draftCalled(admin, 'Contracts named');
    const past = draft.getByRole('region', { name: 'Past invoices' });
    await past.getByRole('button', { name: 'Rehearse on past invoices' }).click();
    await past.getByRole('button', { name: 'Rehearse again' }).waitFor();
    const stopped = (await read(past.getByRole('row', { name: /^Invoices stopped/ }))).match(/\d+/g)!.map(Number);
    expect(stopped[1]).toBeGreaterThan(stopped[0]!);
    const effects = await read(past.getByRole('list', { name: 'What would be different' }));
    expect(effects).toMatch(/would open\s+AP\.DOC\.MISSING_FIELD/);
    expect(effects).toMatch(/would have another time to resolve\s+AP\.MATCH/);
    await draft.getByRole('button', { name: 'Withdraw draft' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Withdraw draft' }).click();
    await draft.getByText(/Withdrawn/).waitFor();
  });

  browserTest('is approved by an admin; the version names both', async () => {
    await openDraft(admin, 'Tighter prices');
    await admin.getByRole('button', { name: 'Approve draft' }).click();
    await draftCalled(admin, 'Tighter prices')
      .getByText(/Published as version/)
      .waitFor();
    await admin.goto(at('versions'));
    const newest = admin.getByRole('listitem', { name: /^Version/ }).first();
    await newest.waitFor();
    const words = await read(newest);
    expect(words).toContain(await nameOf('partner-operator'));
    expect(words).toContain(`Approved by ${await nameOf('partner-admin')}`);
    expect(words).toContain('Their goods vary less now.');
  });

  browserTest('that met another on the way is merged before it goes on', async () => {
    await setPrice(operator, '1.2');
    await describeDraft(operator, 'Tighter still', 'A better supplier.');
    await side(operator).getByRole('button', { name: 'Save as draft' }).click();
    await draftCalled(operator, 'Tighter still').getByText('Being written').waitFor();

    await setPrice(admin, '1.8');
    await side(admin).getByLabel('Reason').fill('Meanwhile.');
    await side(admin)
      .getByRole('button', { name: /^Publish/ })
      .click();
    await side(admin).waitFor({ state: 'detached' });

    await openDraft(operator, 'Tighter still');
    const conflict = operator.getByRole('region', { name: 'Changed meanwhile' });
    await expect.poll(() => read(conflict)).toMatch(/When begun[\s\S]*1\.5[\s\S]*Now[\s\S]*1\.8[\s\S]*Mine[\s\S]*1\.2/);
    await expect.poll(() => operator.getByRole('button', { name: 'Submit for approval' }).isDisabled()).toBe(true);
    const save = conflict.getByRole('button', { name: /^Save draft/ });
    await conflict.getByText('Take theirs').click();
    await expect.poll(() => save.isDisabled()).toBe(true); // nothing would be left of it
    await conflict.getByText('Keep mine').click();
    await save.click();
    await conflict.waitFor({ state: 'detached' });
    await operator.getByRole('button', { name: 'Submit for approval' }).click();
    await draftCalled(operator, 'Tighter still').getByText('Waits for approval').waitFor();
    await openDraft(admin, 'Tighter still');
    await admin.getByRole('button', { name: 'Approve draft' }).click();
    await draftCalled(admin, 'Tighter still')
      .getByText(/Published as version/)
      .waitFor();
  });

  browserTest('can hold from a date on its scope’s clock, and be withdrawn until then', async () => {
    const inAMonth = new Date(Date.now() + 30 * 86_400_000);
    await setPrice(operator, '1.3');
    await describeDraft(operator, 'From next month', 'The new contract.');
    const from = side(operator).getByRole('group', { name: /^Holds from/ });
    const parts = {
      day: inAMonth.getUTCDate(),
      month: inAMonth.getUTCMonth() + 1,
      year: inAMonth.getUTCFullYear(),
      hour: 9,
      minute: 30,
    };
    for (const [part, number] of Object.entries(parts)) {
      await from.getByRole('spinbutton', { name: new RegExp(`^${part}`) }).focus();
      await operator.keyboard.type(String(number));
    }
    const half = from.getByRole('spinbutton', { name: /^AM/ });
    if (await half.count()) {
      await half.focus();
      await operator.keyboard.type('a');
    }
    await expect.poll(() => read(side(operator))).toContain('In Europe/Berlin time');
    await side(operator).getByRole('button', { name: 'Submit for approval' }).click();
    const draft = draftCalled(operator, 'From next month');
    await draft.getByText('Waits for approval').waitFor();
    await expect.poll(() => read(draft)).toMatch(/9:30.*GMT\+[12]/);
    await openDraft(admin, 'From next month');
    await admin.getByRole('button', { name: 'Approve draft' }).click();
    await draftCalled(admin, 'From next month')
      .getByText(/waits for its date/)
      .waitFor();
    await admin.getByRole('button', { name: 'Withdraw draft' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Withdraw draft' }).click();
    await draftCalled(admin, 'From next month').getByText('Withdrawn').waitFor();
  });

  browserTest(
    'is approved by nobody who wrote part of it, and needs somebody else where policy asks for it',
    async () => {
      await admin.goto(at('policy', `?key=${SECOND}`));
      const setting = admin.locator(`[data-setting="${SECOND}"]`);
      await setting.getByRole('button', { name: /Set it here|Change/ }).click();
      await setting.getByText('Yes', { exact: true }).click();
      await setting.getByRole('button', { name: 'Keep in the draft' }).click();
      await side(admin).getByLabel('Reason').fill('Four eyes.');
      await side(admin)
        .getByRole('button', { name: /^Publish/ })
        .click();
      await side(admin).waitFor({ state: 'detached' });

      await setPrice(admin, '1.1');
      await side(admin)
        .getByText(/a second person approves every change/)
        .waitFor();
      await expect
        .poll(() =>
          side(admin)
            .getByRole('button', { name: /^Publish/ })
            .count(),
        )
        .toBe(0);
      await describeDraft(admin, 'My own', 'It is mine.');
      await side(admin).getByRole('button', { name: 'Submit for approval' }).click();
      const draft = draftCalled(admin, 'My own');
      await draft.getByText(/You wrote part of this draft/).waitFor();
      await expect.poll(() => draft.getByRole('button', { name: 'Approve draft' }).count()).toBe(0);
    },
  );

  browserTest('is taken up again on the desk, and withdrawn', async () => {
    await openDraft(operator, 'My own');
    await operator.getByRole('button', { name: 'Edit in the desk' }).click();
    await operator.getByRole('heading', { name: 'Editing “My own”' }).waitFor();
    await expect.poll(() => side(operator).getByLabel('Reason').inputValue()).toBe('It is mine.');
    await side(operator).getByRole('button', { name: 'Save as draft' }).click();
    const draft = draftCalled(operator, 'My own');
    await draft.getByText('Being written').waitFor();
    await draft.getByRole('button', { name: 'Withdraw draft' }).click();
    await operator.getByRole('dialog').getByRole('button', { name: 'Withdraw draft' }).click();
    await draft.getByText('Withdrawn').waitFor();
    await operator.goto(at('drafts'));
    await operator.getByText(/No draft waits/).waitFor();
    await operator.getByText('Show decided ones').click();
    await operator.getByRole('link', { name: /My own/ }).waitFor();
  });

  browserTest('can lead back to an earlier version: here as a draft for the second person', async () => {
    await admin.goto(at('versions'));
    const first = admin.getByRole('listitem', { name: /^Version/ }).filter({ hasText: 'Their goods vary less now.' });
    await first.getByRole('button', { name: 'Go back to this version' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByRole('region', { name: 'What would differ' }).waitFor();
    await expect.poll(() => read(dialog)).toMatch(/1\.2[\s\S]*1\.5/);
    await expect.poll(() => read(dialog)).toContain('become a draft');
    await dialog.getByLabel('Reason').fill('Too tight.');
    await dialog.getByRole('button', { name: 'Make the draft' }).click();
    await admin.getByRole('article', { name: /Back to version/ }).waitFor();
    expect(stage.faults).toEqual([]);
  });

  test('is approved by the client’s own controller, and what it took back does not hold any more', async () => {
    const [author, controller] = [
      await stage.caller('meridian', 'partner-admin'),
      await stage.caller('acme', 'controller'),
    ];
    const { policyDrafts } = await controller.ask('{ policyDrafts { id revision title } }');
    const { id, revision } = policyDrafts.find(({ title }: { title: string }) => /^Back to version/.test(title));
    const SUBMIT =
      'mutation($input: SubmitPolicyDraftInput!) { submitPolicyDraft(input: $input) { ... on PolicyDraftSaved { draft { revision } } ... on Invalid { message } } }';
    const { submitPolicyDraft } = await author.ask(SUBMIT, {
      input: { scope: tenantId, id, expectedRevision: revision },
    });
    const DECIDE =
      'mutation($input: DecidePolicyDraftInput!) { decidePolicyDraft(input: $input) { ... on PolicyDraftSaved { draft { state } } ... on Invalid { message } } }';
    const input = { id, expectedRevision: submitPolicyDraft.draft.revision, decision: 'APPROVE' };
    const { decidePolicyDraft } = await controller.ask(DECIDE, { input });
    expect(decidePolicyDraft).toEqual({ draft: { state: 'PUBLISHED' } });
  });
});
