import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, isTest, root, sources } from './sources.ts';

const ALGORITHMS = ['sha256', 'SHA-256', 'aes-256-gcm', 'x25519', 'ed25519'];
const product = sources().filter(
  ({ file }) =>
    /^(apps\/(api|portal|admin)\/src|packages\/\w+\/(src|verify\.mjs)|scripts)\b/.test(file) &&
    !isTest(file) &&
    !/^packages\/testing\/|\/emulator\//.test(file),
);
const uses = product.filter(
  (one) => importsOf(one).some(({ from }) => /^(node:)?crypto$/.test(from)) || /\bcrypto\.subtle\b/.test(one.text),
);

test('every use of cryptography stands in the inventory, and nothing else does', () => {
  const text = readFileSync(path.join(root, 'docs/cryptography.md'), 'utf8');
  const listed = [...text.matchAll(/^\| `((?:apps|packages|scripts)\/[^`]+)`/gm)].map(([, file]) => file!);
  expect(listed.sort()).toEqual(uses.map(({ file }) => file).sort());
});

test('no algorithm is used but those of the inventory', () => {
  const call =
    /\b(?:createHash|createHmac|create(?:De|C)ipheriv|generateKeyPairSync|hkdfSync|hash|digest)\(\s*'([^']+)'/g;
  const encodings = ['hex', 'base64', 'base64url'];
  const named = uses.flatMap(({ file, text }) => [...text.matchAll(call)].map(([, name]) => ({ file, name: name! })));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ name }) => !ALGORITHMS.includes(name) && !encodings.includes(name))).toEqual([]);
  expect(
    uses
      .filter(({ text }) => /\b(md5|sha1|des|rc4|ecb|cbc|RSAES|RSA_PKCS1_PADDING)\b/i.test(text))
      .map(({ file }) => file),
  ).toEqual([]);
});

test('no digest is compared letter by letter', () => {
  const short =
    /\.digest\([^)]*\)\s*[!=]==?|[!=]==?\s*(\w+\.)*(createHash|createHmac|tokenHash)\(|\b\w*(hash|digest|mac)\b\s*[!=]==\s*tokenHash/i;
  // Migrations are told apart by their sum, which is no secret.
  const secret = product.filter(({ file }) => !file.startsWith('apps/api/src/cli/doctor/'));
  expect(secret.filter(({ text }) => short.test(text)).map(({ file }) => file)).toEqual([]);
});

test('nothing secret is drawn with dice that can be foretold', () => {
  const dice = product.filter(({ text }) => /Math\.random\(|pseudoRandomBytes/.test(text));
  expect(dice.map(({ file }) => file)).toEqual([]);
});
