import { resolvePolicy } from '@clearhold/policy';
import { describe, expect, it } from 'vitest';
import { queueClock } from './queue-clock.ts';
import { VIEWS } from './queue-views.ts';

const policy = resolvePolicy([]);
const at = (instant: string) => queueClock(policy, new Date(instant));

describe('what the views go by', () => {
  it('is reckoned on the tenant’s own calendar, also when it is another day elsewhere', () => {
    expect(at('2026-11-21T23:30:00Z')).toMatchObject({ today: '2026-11-22', discountBy: '2026-12-06' });
  });

  it('sees the close of the month only in its last ten business days', () => {
    expect(at('2026-11-16T12:00:00Z')).toMatchObject({ closeFrom: '2026-11-17', periodEnd: null });
    expect(at('2026-11-17T12:00:00Z')).toMatchObject({ periodEnd: '2026-11-30' });
    expect(at('2026-11-30T22:59:00Z')).toMatchObject({ periodEnd: '2026-11-30' });
    expect(at('2026-11-30T23:00:00Z')).toMatchObject({ periodEnd: null, monthEnd: '2026-12-31' });
  });

  it('is said in words, with the days', () => {
    const words = (view: string, instant: string) => VIEWS[view]?.meaning(at(instant));
    expect(words('discount-at-risk', '2026-11-20T12:00:00Z')).toContain('by 4 December 2026 or sooner');
    expect(words('period-close', '2026-11-20T12:00:00Z')).toContain('dated 30 November 2026 or earlier');
    expect(words('period-close', '2026-11-02T12:00:00Z')).toContain('comes in sight on 17 November 2026');
  });
});
