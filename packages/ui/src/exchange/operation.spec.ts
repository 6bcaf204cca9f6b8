import { describe, expect, it } from 'vitest';
import { operation, operationBody, operationText } from './operation.ts';

describe('an operation', () => {
  it('carries each fragment once, however often it is named', () => {
    const part = operation('fragment P on Person @_unmask { id }');
    const row = operation('fragment R on Case @_unmask { owner { ...P } }', [part]);
    const whole = operation('query Q { a: queueViews { key } case(id: "1") { ...R owner { ...P } } }', [row, part]);
    const text = operationText(whole);
    expect(text.match(/fragment P/g)).toHaveLength(1);
    expect(text.match(/fragment R/g)).toHaveLength(1);
    expect(text).not.toContain('@_unmask');
  });

  it('goes out by its hash alone once a build put that in its place', () => {
    expect(operationBody({ id: 'ab' })).toEqual({ extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } });
    expect(operationBody(operation('query Q { me }'))).toEqual({ query: 'query Q { me }' });
  });
});
