import { expect, it } from 'vitest';
import { keyed } from './ring-keys.ts';

it('keeps the key of a ring that is renamed, and finds new ones one of their name', () => {
  expect(
    keyed([
      { key: 'pilot', name: 'Test' },
      { key: '', name: 'Pilot' },
      { key: '', name: 'Große Häuser!' },
    ]),
  ).toEqual([
    { key: 'pilot', name: 'Test' },
    { key: 'pilot-2', name: 'Pilot' },
    { key: 'gro-e-ha-user', name: 'Große Häuser!' },
  ]);
  expect(keyed([{ key: '', name: '東京' }])).toEqual([{ key: 'ring', name: '東京' }]);
});
