import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject, test } from 'vitest';
import { type Caller, visit } from '../house/caller.ts';
import { type DemoUser, tenantsOf } from '../house/demo.ts';

/** The product under test, that of this lane; undefined where no browser is. */
export const instance = inject('instances')[Number(process.env.VITEST_POOL_ID ?? 1) - 1];

/** A test that is skipped where no browser is. */
export const browserTest = test.skipIf(!instance);

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const WIDE = { width: 1440, height: 900 };
/** With room for every row of the demonstration's queue: those out of sight are not drawn. */
export const TALL = { viewport: { width: 1440, height: 3600 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

export const host = (slug: string): string => `${slug}.localhost`;
export const address = (slug: string, at = '/'): string => `http://${host(slug)}:${instance!.port}${at}`;

/** The person of a tenant (or partner) who has this role. */
export function userOf(slug: string, role: string): DemoUser {
  const { demo } = instance!;
  const users =
    tenantsOf(demo).find((one) => one.slug === slug)?.users ?? demo.partners.find((one) => one.slug === slug)?.users;
  const user = users?.find((one) => one.roles.includes(role));
  if (!user) throw new Error(`nobody at ${slug} is ${role}`);
  return user;
}

/** A program with the tenant's API key. */
export const program = (slug: string): Caller => {
  const tenant = tenantsOf(instance!.demo).find((one) => one.slug === slug);
  return visit(instance!.port, host(slug)).withHeaders({ authorization: `Bearer ${tenant?.apiKey}` });
};

/** One Chromium for a test file: everybody gets a context of his own; a failed test leaves pictures of every page. */
export class Stage {
  #browser: Browser | undefined;
  #contexts: BrowserContext[] = [];
  readonly #callers = new Map<string, Promise<Caller>>();
  /** What the pages' own programs complained about. */
  readonly faults: string[] = [];

  async open(): Promise<void> {
    if (instance) this.#browser = await chromium.launch({ executablePath: instance.chromium, args: ARGS });
  }

  /** A browser of somebody who is not signed in. */
  async context(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.#browser!.newContext({
      viewport: WIDE,
      locale: 'en-IE',
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(20_000);
    context.on('page', (page) => this.#watch(page));
    this.#contexts.push(context);
    return context;
  }

  async page(options?: BrowserContextOptions): Promise<Page> {
    return (await this.context(options)).newPage();
  }

  /** A page of somebody who signed in before; the form itself is gone through by `signIn`. */
  async as(slug: string, role: string, options?: BrowserContextOptions): Promise<Page> {
    const context = await this.context(options);
    const { headers } = await this.caller(slug, role);
    const [name = '', ...value] = (headers.cookie ?? '').split('=');
    await context.addCookies([{ name, value: value.join('='), domain: host(slug), path: '/' }]);
    return context.newPage();
  }

  /** The same person without a browser; signed in once a file. */
  caller(slug: string, role: string): Promise<Caller> {
    const key = `${slug} ${role}`;
    const known = this.#callers.get(key) ?? visit(instance!.port, host(slug)).signIn(userOf(slug, role));
    this.#callers.set(key, known);
    return known;
  }

  async closePages(): Promise<void> {
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
  }

  async picture(name: string): Promise<void> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'clearhold-browser-'));
    const pages = this.#contexts.flatMap((context) => context.pages());
    for (const [at, page] of pages.entries()) {
      const file = path.join(folder, `${name.replace(/\W+/g, '-').slice(0, 60)}-${at}.png`);
      await page.screenshot({ path: file, timeout: 5_000 }).catch(() => {});
      process.stdout.write(`  ${page.url()} looked like ${file}\n`);
    }
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }

  #watch(page: Page): void {
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !text.startsWith('Failed to load resource'))
        this.faults.push(`${page.url()}: ${text}`);
    });
  }
}

/** The stage of this test file. With `keep`, pages live from test to test. */
export function useStage({ keep = false } = {}): Stage {
  const stage = new Stage();
  beforeAll(() => stage.open());
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await stage.picture(task.name);
    if (!keep) await stage.closePages();
  });
  afterAll(() => stage.close());
  return stage;
}

/** What a person reads there: as it is laid out, without what is hidden. */
// biome-ignore lint/performance/useDomNodeTextContent: a browser test is about what is seen
export const read = async (place: Locator): Promise<string> => (await place.innerText()).replace(/\u00a0/g, ' ');

/** Chooses a password of one's own in place of the given one that was just typed. */
export async function chooseOwn(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Choose your own password' }).waitFor();
  await page.getByLabel('New password').fill('violet kettle moss lantern');
  await page.keyboard.press('Enter');
}

/** Goes through the sign-in form as a person would. */
export async function signIn(page: Page, slug: string, role: string): Promise<void> {
  const { email, password } = userOf(slug, role);
  await page.goto(address(slug));
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
