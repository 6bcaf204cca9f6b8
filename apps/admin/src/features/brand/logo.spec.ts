import { describe, expect, it } from 'vitest';
import { LOGO_BYTES_MAX, logoFault } from './logo.ts';

describe('logoFault', () => {
  it('takes PNG, SVG and WebP of 200 kB at most and says what is wrong with the rest', () => {
    expect(logoFault({ type: 'image/png', size: LOGO_BYTES_MAX })).toBeUndefined();
    expect(logoFault({ type: 'image/svg+xml', size: 900 })).toBeUndefined();
    expect(logoFault({ type: 'image/gif', size: 900 })).toMatch(/PNG, SVG or WebP/);
    expect(logoFault({ type: 'image/png', size: LOGO_BYTES_MAX + 1 })).toMatch(/201 kB/);
    expect(logoFault({ type: 'image/png', size: 0 })).toMatch(/empty/);
  });
});
