import { describe, expect, it } from 'vitest';
import { graphql, type Part, textOf } from './document.ts';

describe('a document', () => {
  it('carries each fragment once, however often it is named', () => {
    const part = graphql('fragment P on Person @_unmask { id }');
    const row = graphql('fragment R on Case @_unmask { owner { ...P } }', [part]);
    const whole = graphql('query Q { a: queueViews { key } case(id: "1") { ...R owner { ...P } } }', [row, part]);
    const text = textOf(whole as unknown as Part);
    expect(text.match(/fragment P/g)).toHaveLength(1);
    expect(text.match(/fragment R/g)).toHaveLength(1);
    expect(text).not.toContain('@_unmask');
  });
});
