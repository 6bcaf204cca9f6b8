import { describe, expect } from 'vitest';
import { visit } from '../house/caller.ts';
import { address, browserTest, host, instance, read, useStage } from './stage.ts';

const stage = useStage();

describe('the team of a tenant, in its portal', () => {
  browserTest('the administrator makes a key that is shown once and works, and revokes it', async () => {
    const page = await stage.as('acme', 'tenant-admin');
    await page.goto(address('acme', '/team/keys'));
    await page.getByRole('button', { name: 'Create key' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Capture platform');
    await dialog.getByRole('button', { name: 'Create key' }).click();
    const secret = await read(page.getByRole('alertdialog').getByText(/^chk_/));
    const program = visit(instance!.port, host('acme')).withHeaders({ authorization: `Bearer ${secret}` });
    expect((await program.get('/v1/documents/01a20270-650a-74f2-9295-000000000000')).status).toBe(404);
    await page.getByRole('button', { name: 'I have kept the key' }).click();
    await page.reload();
    await page.getByText('Capture platform').waitFor();
    await expect.poll(() => page.content()).not.toContain(secret);
    await page.getByRole('button', { name: 'Revoke Capture platform' }).click();
    await page.getByRole('button', { name: 'Revoke key' }).click();
    await page.getByText('Key “Capture platform” revoked').waitFor();
    await expect
      .poll(async () => (await program.get('/v1/documents/01a20270-650a-74f2-9295-000000000000')).status, {
        timeout: 8_000,
      })
      .toBe(401);
  });

  browserTest('the administrator gives a colleague a role, never himself one; others are told who can', async () => {
    const page = await stage.as('acme', 'tenant-admin');
    await page.goto(address('acme', '/team/people'));
    await page.getByRole('button', { name: 'Change roles of Ana Ruiz' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Change roles of Milan Horak' }).count()).toBe(0);
    const analyst = await stage.as('acme', 'analyst');
    await analyst.goto(address('acme', '/team/people'));
    await analyst.getByText(/An administrator of the company/).waitFor();
    await expect.poll(() => analyst.getByRole('link', { name: 'Team', exact: true }).count()).toBe(0);
    expect(stage.faults).toEqual([]);
  });

  browserTest('an approver hands his approvals to a colleague, the team sees it, and he takes them back', async () => {
    const page = await stage.as('acme', 'approver');
    await page.goto(address('acme', '/settings'));
    await page.getByRole('button', { name: 'Hand on approvals' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Who decides meanwhile/ }).click();
    await page.getByRole('option').first().click();
    await dialog.getByLabel('Why').fill('Summer leave');
    await dialog.getByRole('button', { name: 'Hand on', exact: true }).click();
    await page.getByText(/Summer leave/).waitFor();
    const admin = await stage.as('acme', 'tenant-admin');
    await admin.goto(address('acme', '/team/away'));
    await admin.getByText(/Summer leave/).waitFor();
    await page.getByRole('button', { name: /^Take back/ }).click();
    await page.getByText(/a colleague can decide your approvals/).waitFor();
    expect(stage.faults).toEqual([]);
  });

  browserTest('the administrator makes a role from another, is told of duties that meet, and gives it', async () => {
    const page = await stage.as('borealis', 'tenant-admin');
    await page.goto(address('borealis', '/team/roles'));
    await page.getByRole('button', { name: 'New role' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Junior approver');
    await dialog.getByRole('checkbox', { name: /^AP analyst/ }).check({ force: true });
    await dialog.getByRole('checkbox', { name: /^Approver/ }).check({ force: true });
    await dialog
      .getByText(/Who prepares invoices must not approve them/)
      .first()
      .waitFor();
    await dialog.getByRole('checkbox', { name: /^AP analyst/ }).uncheck({ force: true });
    await dialog.getByText('Invoices and cases').click();
    await dialog.getByRole('checkbox', { name: 'override', exact: true }).uncheck({ force: true });
    await dialog.getByText('Less than Approver').waitFor();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Newcomers override nothing');
    await dialog.getByRole('button', { name: 'Add the role' }).click();
    await page.getByText('The role Junior approver is changed').waitFor();
    await page.getByRole('columnheader', { name: 'Junior approver' }).waitFor();
    await page.goto(address('borealis', '/team/people'));
    await page.getByRole('button', { name: 'Change roles of Ingrid Dahl' }).click();
    await dialog.getByRole('button', { name: 'Add a role' }).click();
    await dialog.getByRole('button', { name: /Role 2/ }).click();
    await page.getByRole('option', { name: /Junior approver/ }).click();
    await dialog.getByText(/Junior approver → approves invoices/).waitFor();
    expect(stage.faults).toEqual([]);
  });
});
