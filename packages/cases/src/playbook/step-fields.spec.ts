import { expect, it } from 'vitest';
import { sampleOf, stepShapes } from './step-fields.ts';

it('every kind of step says its own shape, and a sample has all that it requires', () => {
  const shapes = stepShapes();
  for (const kind of ['task', 'approval', 'supplierRequest', 'connectorAction', 'notify', 'waitForEvent', 'decide'])
    expect(shapes.has(kind)).toBe(true);
  for (const [kind, shape] of shapes) {
    const sample = sampleOf(shape) as Record<string, unknown>;
    expect(sample.kind).toBe(kind);
    expect(Object.keys(sample)).toEqual(expect.arrayContaining([...(shape.required ?? [])]));
  }
  expect(sampleOf(shapes.get('task')!)).toMatchObject({ who: {}, outcomes: [{ key: '', label: '' }] });
});
