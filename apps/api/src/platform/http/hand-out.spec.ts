import type { Response } from 'express';
import { expect, test } from 'vitest';
import { handOut } from './hand-out.ts';

function headersFor(name: string, contentType = 'application/pdf'): Map<string, string> {
  const headers = new Map<string, string>();
  const response = { setHeader: (key: string, value: string) => headers.set(key, value), end: () => {} };
  handOut(response as unknown as Response, { bytes: Buffer.from('x'), contentType, name, sha256: 'ab' });
  return headers;
}

test('a name from outside breaks no header and names no folder', () => {
  for (const name of ['a"; filename="b.exe', 'a\r\nSet-Cookie: x=1', '../../etc/passwd', 'C:\\a.pdf', 'übung.pdf', '"'])
    expect(headersFor(name).get('Content-Disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
  for (const type of ['text/html\r\nX: 1', 'nothing', ''])
    expect(headersFor('a.pdf', type).get('Content-Type')).not.toMatch(/[\r\n]|^$|^nothing$/);
  expect(headersFor('a.html', 'text/html').get('Content-Security-Policy')).toBe("sandbox; default-src 'none'");
  expect(headersFor('a.html', 'text/html').get('X-Content-Type-Options')).toBe('nosniff');
});
