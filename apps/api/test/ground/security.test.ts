import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, isTest, root, type Source, sources } from './sources.ts';

const product = sources().filter(({ file }) => /^(apps|packages)\/[^/]+\/src\//.test(file) && !isTest(file));
const shipped = product.filter(({ file }) => !/^packages\/(testing|ui\/gallery)\//.test(file));
const pages = shipped.filter(({ file }) => /^(apps\/(portal|admin)|packages\/ui)\/src\//.test(file));
const api = shipped.filter(({ file }) => file.startsWith('apps/api/src/'));

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
/** Comments aside, the lines that match, as `file: line`. */
const lines = (files: Source[], pattern: RegExp): string[] =>
  files.flatMap(({ file, text }) =>
    text
      .split('\n')
      .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line) && pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

test('pages and programs make no code out of text', () => {
  expect(lines(shipped, /\beval\(|new Function\(|setTimeout\(\s*['"`]|from 'node:vm'|javascript:(?!['")|])/)).toEqual(
    [],
  );
});

test('pages write text as text', () => {
  expect(lines(pages, /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write\(/)).toEqual(
    [],
  );
});

test('the product starts no program of the operating system', () => {
  const inside = shipped.filter(({ file }) => !file.startsWith('packages/postgres/'));
  expect(inside.filter((one) => importsOf(one).some(({ from }) => /child_process|cluster/.test(from)))).toEqual([]);
  expect(inside.filter(({ file }) => /\.(node|wasm)$/.test(file))).toEqual([]);
});

test('pages listen to no message of another window and leave nothing on the global object', () => {
  expect(lines(pages, /postMessage\(|addEventListener\(\s*['"]message['"]|\bonmessage\b/)).toEqual([]);
  expect(lines(pages, /\b(window|globalThis|document)\.\w+ = |document\.(forms|all|anchors)\b/)).toEqual(
    lines(pages, /\b(window|globalThis|document)\.(title|location|onbeforeunload) = /),
  );
});

test('pages load scripts, styles and fonts from their own host alone', () => {
  for (const file of ['apps/portal/index.html', 'apps/portal/supplier.html', 'apps/admin/index.html'])
    expect(read(file), file).not.toMatch(/(src|href)=["'](https?:)?\/\/|<(object|embed|applet)\b/i);
  const sheets = ['packages/ui', 'apps/portal', 'apps/admin'];
  expect(lines(pages, /(import\(|from |@import |url\()\s*['"]?(https?:)?\/\//)).toEqual([]);
  expect(sheets.length).toBe(3);
});

test('passwords are typed into fields that hide them and let managers and the clipboard in', () => {
  expect(lines(pages, /onPaste=|secret(Question|Answer)|passwordHint/i)).toEqual([]);
  const secret = pages.flatMap(({ file, text }) =>
    [...text.matchAll(/<TextField\b[^>]*?label="([^"]*[Pp]assword[^"]*)"[\s\S]*?\/>/g)].map(([field]) => ({
      file,
      field,
    })),
  );
  expect(secret.length).toBeGreaterThan(3);
  for (const { file, field } of secret) {
    expect(field, file).toMatch(/type=(\{shown \? 'text' : 'password'\}|"password")/);
    // A password of another system, which is typed for it, is kept by that system's manager alone.
    if (!file.includes('/connections/')) expect(field, file).toMatch(/autoComplete="(current|new)-password"/);
  }
});

test('regular expressions are made of constants alone', () => {
  const made = lines(shipped, /new RegExp\(/);
  const constant = /new RegExp\((`[^`]*`|'[^']*'|[A-Z_]+)/;
  expect(made.filter((line) => !constant.test(line))).toEqual([]);
  const holes = made.flatMap((line) => [...line.matchAll(/\$\{([^}]+)\}/g)].map(([, hole]) => `${hole} in ${line}`));
  expect(holes.filter((hole) => !/^([A-Z_]+|length - 1) in /.test(hole))).toEqual([]);
});

test('pages keep nothing in the browser but what is listed here', () => {
  // How a page looks, where one stood in a list, which columns are shown, what a supplier typed and has not sent, and, until
  // the window closes, a playbook that is being written.
  const known = [
    'apps/portal/src/features/queue/columns/column-choice.ts',
    'apps/portal/src/features/queue/use-place.ts',
    'apps/portal/src/supplier/draft.ts',
    'packages/ui/src/locale/preferences.ts',
    'packages/ui/src/locale/theme-scope.tsx',
    'packages/ui/src/playbooks/kept-draft.ts',
    'packages/ui/src/session/account-menu.tsx',
    'packages/ui/src/session/brand-query.ts',
  ];
  const found = lines(pages, /\b(localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open)\b/);
  expect([...new Set(found.map((line) => line.split(': ')[0]!))].filter((file) => !known.includes(file))).toEqual([]);
});

test('no answer is a script made for the one who asks', () => {
  expect(lines(api, /\.jsonp\(|callback=|['"](text|application)\/(java|ecma)script['"]/)).toEqual([]);
});

test('no certificate is taken without being judged', () => {
  expect(lines(shipped, /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity|tlsInsecure/)).toEqual([]);
});

test('the repository holds no secret and no private key', () => {
  const secret =
    /-----BEGIN [A-Z ]*PRIVATE KEY-----\n|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b|\bxox[bp]-\d+-/;
  expect(sources().filter(({ text }) => secret.test(text))).toEqual([]);
  expect(read('.gitignore').split('\n')).toEqual(expect.arrayContaining(['.env', '.clearhold/']));
});

test('every frame of pages shows the way out', () => {
  expect(read('packages/ui/src/session/account-menu.tsx')).toContain("label: 'Sign out'");
  for (const shell of [
    'apps/portal/src/features/shell/portal-shell.tsx',
    'apps/admin/src/features/shell/console-shell.tsx',
  ])
    expect(read(shell), shell).toContain('account={<AccountMenu />}');
});

test('types are strict and equal means equal', () => {
  const { compilerOptions } = JSON.parse(read('tsconfig.base.json'));
  expect(compilerOptions).toMatchObject({ strict: true, noUncheckedIndexedAccess: true });
  const code = shipped.map((one) => ({
    ...one,
    text: one.text.replace(/`[^`]*`|'[^'\n]*'|"[^"\n]*"|\/[^/\n]+\/\w*/g, "''"),
  }));
  expect(lines(code, /[^=!<>]==[^=]|!=[^=]/).filter((line) => !/[!=]= null\b/.test(line))).toEqual([]);
});

test('what is shipped imports nothing of the tests', () => {
  const wrong = shipped.flatMap((one) =>
    importsOf(one)
      .filter(({ from }) =>
        /(^|\/)test\/|\.(spec|test)\.|^vitest|^@clearhold\/testing|fast-check|playwright/.test(from),
      )
      .map(({ from }) => `${one.file}: ${from}`),
  );
  expect(wrong).toEqual([]);
});

test('only the logger and the commands write to standard output', () => {
  const quiet = api.filter(({ file }) => !/^apps\/api\/src\/(cli|seed)\//.test(file));
  const written = lines(quiet, /\bconsole\.\w+\(|process\.std(out|err)\.write/);
  expect(written.filter((line) => !/^apps\/api\/src\/(platform\/process\.ts|main\.seed\.ts): /.test(line))).toEqual([]);
});

test('the reverse proxy as it is shipped speaks TLS outside and keeps the inside to itself', () => {
  const [secure = '', plain = ''] = read('docker/caddy/Caddyfile').split(/^http:\/\/ \{$/m);
  expect(secure).toMatch(/^https:\/\/ \{\n\ttls \{\n\t\ton_demand\n\t\}/m);
  expect(secure).toContain('@inside path /internal/* /metrics\n\trespond @inside 404');
  expect(secure, 'older protocols and weaker ciphers than the proxy has by itself').not.toMatch(
    /\b(protocols|ciphers|curves|auto_https|insecure|skip_verify|tls internal)\b/,
  );
  expect(plain).toMatch(
    /@programs path \/v1\/\* \/scim\/\* \/graphql \/graphql\/\*\n\thandle @programs \{\n\t\trespond .* 403/,
  );
  expect(plain).not.toContain('reverse_proxy');
});

test('bytes from outside are kept nowhere but behind the malware scanner', () => {
  // What the product makes itself: certificates, sealed records, packs, reports, and the doctor's own line.
  const made = [
    'leaving/certify',
    'leaving/keep-by-law',
    'packs/make-pack',
    'schedules/attach-report',
    'doctor/process',
  ];
  const keeping = sources().filter(
    ({ file, text }) =>
      file.startsWith('apps/api/src/') &&
      !file.startsWith('apps/api/src/platform/blobs/') &&
      !isTest(file) &&
      /\b(blobs|store)\.put(File)?\(/.test(text) &&
      !made.some((name) => file.includes(name)),
  );
  expect(keeping.length).toBeGreaterThan(1);
  expect(keeping.filter(({ text }) => !/\bscanner\.(isOn|refuse|look)\b/.test(text)).map(({ file }) => file)).toEqual(
    [],
  );
});
