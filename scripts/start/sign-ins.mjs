import path from 'node:path';
import { readSecretFile } from './home.mjs';

/** What to open and how to sign in, from the demo.json that the seed wrote; nothing where there is none. */
export function signInLines(home) {
  const text = readSecretFile(path.join(home, 'demo.json'));
  if (!text) return [];
  const demo = JSON.parse(text);
  const rows = [];
  for (const user of demo.platform?.users ?? []) rows.push(row('Platform', demo.platform.url, user));
  for (const partner of demo.partners ?? []) {
    for (const user of partner.users ?? []) rows.push(row(partner.slug, partner.adminUrl, user));
    for (const tenant of partner.tenants ?? []) {
      for (const user of tenant.users ?? []) rows.push(row(`${partner.slug} › ${tenant.slug}`, tenant.portalUrl, user));
    }
  }
  const keys = (demo.partners ?? []).flatMap((partner) =>
    (partner.tenants ?? []).map((tenant) => [`API key ${tenant.slug}`, tenant.apiKey ?? '']),
  );
  return [
    ...table([['where', 'address', 'role', 'e-mail', 'password'], ...rows]),
    '',
    ...table(keys),
    '',
    ...(demo.platform ? [`  Sign up as a partner of your own: ${demo.platform.url}/sign-up`] : []),
    `  The same as a file: ${path.join(home, 'demo.json')}`,
  ];
}

const row = (where, url, user) => [where, url ?? '', (user.roles ?? []).join(', '), user.email, user.password];

function table(rows) {
  if (rows.length === 0) return [];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => String(cells[column] ?? '').length)));
  let before = '';
  return rows.map((cells) => {
    // The same place is named once.
    const shown = cells[0] === before ? ['', '', ...cells.slice(2)] : cells;
    before = cells.length > 2 ? cells[0] : '';
    return `  ${shown.map((cell, column) => String(cell ?? '').padEnd(widths[column])).join('  ')}`.trimEnd();
  });
}
