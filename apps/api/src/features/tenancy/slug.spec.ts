import { expect, test } from 'vitest';
import { checkSlug } from './slug.ts';

test.each(['acme', 'acme-energy', 'b2', 'nord-7'])('%s can be part of an address', (slug) => {
  expect(checkSlug(slug)).toBeUndefined();
});

test.each(['', 'a', 'Acme', 'acme_energy', '-acme', 'acme-', 'a--b', '7up', 'acme.evil', 'a'.repeat(41), 'acme\n'])(
  '%j is refused, with the way on',
  (slug) => {
    expect(checkSlug(slug)).toMatchObject({ code: 'SLUG_INVALID', path: 'input.slug' });
  },
);

test('names of the service itself are refused', () => {
  expect(checkSlug('www')?.code).toBe('SLUG_RESERVED');
  expect(checkSlug('xn-acme')?.code).toBe('SLUG_RESERVED');
});
