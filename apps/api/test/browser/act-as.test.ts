import { describe, expect } from 'vitest';
import { address, browserTest, useStage } from './stage.ts';

const stage = useStage();

describe('looking into a tenant, by act-as', () => {
  browserTest(
    'is asked for in the console, allowed in the portal, seen the whole time, and ended by the tenant',
    async () => {
      const desk = await stage.as('meridian', 'partner-admin');
      const person = await stage.caller('meridian', 'partner-admin');
      const { tenants } = await person.ask('{ tenants { tenant { id slug } } }');
      const acme = tenants.find(({ tenant }: { tenant: { slug: string } }) => tenant.slug === 'acme').tenant.id;
      await desk.goto(address('meridian', `/tenants/${acme}/overview`));
      await desk.getByRole('link', { name: 'Looking in' }).click();
      await desk.getByRole('button', { name: 'Ask to look in' }).click();
      const dialog = desk.getByRole('dialog');
      await dialog.getByLabel('Purpose').fill('Why invoices of May are held');
      await dialog.getByLabel('Ticket').fill('T-100');
      await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
      await desk.getByText('Waits for consent').waitFor();

      const admin = await stage.as('acme', 'tenant-admin');
      await admin.goto(address('acme', '/overview'));
      await admin.getByText(/asks to look into your data/).waitFor();
      await admin
        .getByRole('button', { name: 'Decide' })
        .or(admin.getByRole('link', { name: 'Decide' }))
        .click();
      await admin.getByRole('button', { name: /^Allow/ }).click();
      await admin.getByText('Allowed', { exact: true }).waitFor();

      await desk.reload();
      await desk.getByRole('button', { name: /^Look in/ }).click();
      await desk.getByRole('button', { name: 'Begin' }).click();
      await desk.getByText(/read only\. Why invoices of May are held/).waitFor();
      await desk.goto(address('acme', '/documents'));
      await desk.getByText(/min left/).waitFor();
      await desk.goto(address('acme', '/queue/all'));
      await desk.getByRole('button', { name: 'Filter' }).waitFor();
      for (const name of [/^Export/, /^Assign/, /^Upload/])
        await expect.poll(() => desk.getByRole('button', { name }).count()).toBe(0);

      await admin.reload();
      await admin.getByRole('button', { name: /^End now/ }).click();
      await admin.getByText('Over', { exact: true }).waitFor();
      await desk.reload();
      await desk.getByRole('button', { name: 'Sign in' }).waitFor();
      expect(stage.faults).toEqual([]);
    },
  );
});
