import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { address, browserTest, instance, PHONE, useStage } from './stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDE = { width: 1440, height: 900 };
const NARROW = PHONE.viewport!;
/** Each next look changes one thing only: every change redraws the page. */
const LOOKS = [
  ['wide', WIDE, 'light'],
  ['wide', WIDE, 'dark'],
  ['phone', NARROW, 'dark'],
  ['phone', NARROW, 'light'],
] as const;
const SMALL = { width: 320, height: 640 };
const stage = useStage();

const PORTAL: Record<string, string> = {
  queue: '/queue/all',
  'grouped queue': '/queue/all?group=SUPPLIER',
  'queue of discounts at risk': '/queue/discount-at-risk',
  'empty queue': '/queue/mine',
  overview: '/overview',
  approvals: '/approvals',
  'rejected documents': '/documents',
  'outgoing mail': '/outbox',
  settings: '/settings',
  help: '/help',
  'page that is not there': '/nowhere',
};
const ADMIN: Record<string, string> = {
  tenants: '/tenants',
  'new tenant': '/tenants/new',
  policy: '/policy?key=match.price.tolerancePercent',
  'policy drafts': '/policy?view=drafts',
  'policy drift': '/policy?view=drift',
  'settings reference': '/policy/reference?key=sla.hours',
  playbooks: '/playbooks',
  'playbook at its desk': '/playbooks/general-review',
  brand: '/brand',
  people: '/people',
  roles: '/roles',
  'outgoing mail': '/outbox',
  'audit log': '/audit',
  'failed work': '/failed-work',
  operation: '/operation',
  settings: '/settings',
};
const TABS = ['overview', 'policy', 'drafts', 'versions', 'drift', 'brand', 'units', 'people', 'keys', 'connections'];

describe('no page of the portal breaks a rule of accessibility, wide or phone, light or dark', () => {
  browserTest('the sign-in', async () => {
    await isSound(await stage.page(), address('acme'));
  });
  for (const [name, path] of Object.entries(PORTAL))
    browserTest(`the ${name}`, async () => {
      await isSound(await stage.as('acme', 'analyst'), address('acme', path));
    });
  browserTest('the case, to a buyer and to an analyst', async () => {
    const analyst = await stage.caller('acme', 'analyst');
    const { cases } = await analyst.ask('{ cases(first: 30) { edges { node { id code } } } }');
    const found = cases.edges.find((edge: { node: { code: string } }) => edge.node.code === 'AP.MATCH.PRICE');
    const at = address('acme', `/cases/${found.node.id}`);
    await isSound(await stage.as('acme', 'buyer'), at);
    await isSound(await stage.as('acme', 'analyst'), at);
  });
  browserTest('the rejected document, and one that was read', async () => {
    const analyst = await stage.caller('acme', 'analyst');
    const { documents } = await analyst.ask('{ documents(first: 50) { edges { node { id status } } } }');
    for (const status of ['REJECTED', 'PROCESSED']) {
      const found = documents.edges.find((edge: { node: { status: string } }) => edge.node.status === status);
      await isSound(await stage.as('acme', 'analyst'), address('acme', `/documents/${found.node.id}`));
    }
  });
  browserTest('the audit log', async () => {
    await isSound(await stage.as('acme', 'auditor'), address('acme', '/audit'));
  });
});

describe('no page of the supplier breaks one', () => {
  browserTest('open, answered, expired', async () => {
    const analyst = await stage.caller('acme', 'analyst');
    const { cases } = await analyst.ask('{ cases(first: 30) { edges { node { id code } } } }');
    const found = cases.edges.find((edge: { node: { code: string } }) => edge.node.code === 'AP.MATCH.PRICE');
    const asked = await analyst.ask(
      'mutation($input: AskSupplierInput!) { askSupplier(input: $input) { __typename ... on SupplierAsked { url link { id } } } }',
      { input: { caseId: found.node.id, question: 'Which price is right?' } },
    );
    const { url, link } = asked.askSupplier;
    const page = await stage.page({ locale: 'en-GB' });
    await page.goto(url);
    const choices = page.locator('input[name=way]');
    await choices.first().waitFor();
    await page.locator('label.way').nth(2).click();
    await isSoundNow(page, 'open');
    await page.getByRole('textbox').last().fill('It is right.');
    await page.locator('button[type=submit]').click();
    await page.locator('.answers').waitFor();
    await isSoundNow(page, 'answered');
    const owner = new pg.Client({ connectionString: instance!.databaseUrl });
    await owner.connect();
    await owner.query(`UPDATE supplier_link SET expires_at = now() - interval '1 minute' WHERE id = $1`, [link.id]);
    await owner.end();
    await page.context().clearCookies();
    await page.reload();
    await page.locator('.place').waitFor();
    await expect.poll(() => page.locator('input[name=way], .answers').count()).toBe(0);
    await isSoundNow(page, 'expired');
  });
});

describe('no page of the console breaks one', () => {
  browserTest('the sign-in', async () => {
    await isSound(await stage.page(), address('meridian'));
  });
  for (const [name, path] of Object.entries(ADMIN))
    browserTest(`the ${name}`, async () => {
      await isSound(await stage.as('meridian', 'partner-admin'), address('meridian', path));
    });
  browserTest('the parts of a tenant', async () => {
    const admin = await stage.caller('meridian', 'partner-admin');
    const { tenants } = await admin.ask('{ tenants { tenant { id slug } } }');
    const { id } = tenants.find((one: { tenant: { slug: string } }) => one.tenant.slug === 'acme').tenant;
    const page = await stage.as('meridian', 'partner-admin');
    for (const tab of TABS) await isSound(page, address('meridian', `/tenants/${id}/${tab}`));
  });
});

async function isSound(page: Page, at: string): Promise<void> {
  await page.setViewportSize(WIDE);
  await page.goto(at);
  await page.getByRole('main').waitFor();
  await page.waitForFunction(() => !document.querySelector('[role=status][aria-label^=Loading], [aria-busy=true]'));
  await page.waitForTimeout(250);
  await isSoundNow(page, new URL(at).pathname);
}

/** What is shown now: on both screens, in both themes; then nothing is cut off with text of twice the size, and nothing needs scrolling to the side on the smallest phone. */
async function isSoundNow(page: Page, name: string): Promise<void> {
  const found: string[] = [];
  await page.evaluate(AXE);
  await page.addStyleTag({
    content: '*, ::before, ::after { transition: none !important; animation: none !important }',
  });
  for (const [screen, size, colorScheme] of LOOKS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await calm(page);
    const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined; // a theme changes nothing else
    found.push(...(await violations(page, rules)).map((one) => `${name}, ${screen}, ${colorScheme}: ${one}`));
  }
  for (const [screen, size] of Object.entries({ phone: NARROW, wide: WIDE })) {
    await page.setViewportSize(size);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await calm(page);
    found.push(...(await page.evaluate(lost)).map((one) => `${name}, ${screen}, text at 200 %: ${one} is cut off`));
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  }
  await page.setViewportSize(SMALL);
  await calm(page);
  found.push(...(await page.evaluate(scrolledSideways)).map((one) => `${name}, 320 px: ${one}`));
  expect(found).toEqual([]);
}

/** Until theme and layout have arrived: what axe reads half way through a change was never shown. */
const calm = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    for (let calmFrames = 0; calmFrames < 4; calmFrames++) {
      await frame();
      const moving = document.getAnimations().filter((one) => one.playState === 'running');
      if (moving.length) calmFrames = 0;
      await Promise.allSettled(moving.map((one) => one.finished));
    }
  });

interface Axe {
  run(
    what: unknown,
    how: unknown,
  ): Promise<{ violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }>;
}

const violations = (page: Page, rules?: string[]): Promise<string[]> =>
  page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations: all } = await axe.run(document, {
      resultTypes: ['violations'],
      ...(only && { runOnly: only }),
    });
    return all.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    );
  }, rules);

/** Runs in the page: texts that something around them cuts off at the side, so that no scrolling brings them back. */
function lost(): string[] {
  const found: string[] = [];
  for (const one of document.querySelectorAll<HTMLElement>('body *')) {
    const own = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (!own || !one.checkVisibility({ opacityProperty: true })) continue;
    if (one.closest('.sr-only, .hidden, [inert], [aria-hidden=true], select')) continue;
    const range = document.createRange();
    range.selectNodeContents(one);
    const box = range.getBoundingClientRect();
    for (let around = one as HTMLElement | null; around && box.width > 1; around = around.parentElement) {
      const { overflowX, textOverflow, webkitLineClamp } = getComputedStyle(around);
      if (/auto|scroll/.test(overflowX) || textOverflow === 'ellipsis' || webkitLineClamp !== 'none') break;
      const edge = around.getBoundingClientRect();
      if (edge.width <= 1 || box.top >= edge.bottom - 1) break; // spoken alone, or wrapped away on purpose
      if (/hidden|clip/.test(overflowX) && (box.right > edge.right + 2 || box.left < edge.left - 2)) {
        found.push(`“${one.textContent?.trim().slice(0, 60)}”`);
        break;
      }
    }
  }
  return found.slice(0, 5);
}

/** Runs in the page: whether the page itself must be scrolled to the side to be read. */
function scrolledSideways(): string[] {
  return [document.documentElement, ...document.querySelectorAll('#content')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1)
    .map((one) => {
      const wide = [...one.querySelectorAll('*')].find((part) => part.getBoundingClientRect().right > innerWidth + 1);
      return `is ${one.scrollWidth} wide, by ${wide?.outerHTML.slice(0, 160)}`;
    });
}
