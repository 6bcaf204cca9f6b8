// Builds nothing: serves gallery/dist, takes screenshots into the folder named by the first argument, and runs axe on each.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { preview } from 'vite';

const out = process.argv[2] ?? 'screenshots';
const only = process.argv[3];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const server = await preview({
  configFile: new URL('./vite.config.ts', import.meta.url).pathname,
  preview: { port: 4319 },
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const looks = [];
for (const page of ['components', 'queue', 'case'])
  for (const theme of ['light', 'dark']) for (const width of [1440, 390]) looks.push({ page, theme, width });
for (const opens of ['menu', 'popover', 'dialog', 'sheet', 'palette', 'help', 'toast', 'select'])
  for (const theme of ['light', 'dark']) looks.push({ page: 'components', theme, width: 1000, opens });
looks.push({ page: 'queue', theme: 'light', width: 1440, locale: 'ar-EG', brand: '#0f766e' });
looks.push({ page: 'case', theme: 'dark', width: 1440, locale: 'de-DE', brand: '#ffd400' });
looks.push({ page: 'dialog', theme: 'light', width: 390, opens: 'dialog' });
let violations = 0;
for (const look of looks) {
  const name = [look.page, look.opens, look.locale, look.theme, look.width].filter(Boolean).join('-');
  if (only && !name.includes(only)) continue;
  const tab = await browser.newPage({
    viewport: { width: look.width, height: look.width < 500 ? 844 : 900 },
    colorScheme: look.theme,
  });
  const errors = [];
  tab.on('pageerror', (error) => errors.push(error.message));
  tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && errors.push(message.text()));
  const query = new URLSearchParams({ ...look, page: look.page === 'dialog' ? 'components' : look.page });
  await tab.goto(`http://localhost:4319/?${query}`);
  await tab.waitForSelector('h1');
  await tab.evaluate(() => document.fonts.ready);
  if (look.opens)
    await tab
      .locator(look.opens === 'select' ? '[data-testid=select] button' : `[data-testid=${look.opens}]`)
      .first()
      .click();
  await tab.waitForTimeout(500);
  await tab.screenshot({ path: `${out}/${name}.png`, fullPage: look.page === 'components' && !look.opens });
  await tab.evaluate(axe);
  const found = await tab.evaluate(async () => (await globalThis.axe.run()).violations);
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  violations += found.length;
  for (const v of found)
    console.log(
      name,
      v.id,
      v.impact,
      v.nodes
        .slice(0, 3)
        .map((n) => `${n.target} :: ${n.html.slice(0, 160)} :: ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message}`),
    );
  if (wide > 0) console.log(name, 'is wider than the screen by', wide);
  for (const error of errors) console.log(name, 'console:', error.slice(0, 300));
  await tab.close();
}
console.log(`axe violations: ${violations}`);
await browser.close();
server.httpServer.close();
process.exit(violations ? 1 : 0);
