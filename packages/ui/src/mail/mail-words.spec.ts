import { describe, expect, it } from 'vitest';
import { linksIn, mailState } from './mail-words.ts';

describe('linksIn', () => {
  it('finds each address once, without the sentence around it', () => {
    const text =
      'Please answer here: https://acme.example/s/abc_D-1. Or (see http://b.example/x?y=1), https://acme.example/s/abc_D-1';
    expect(linksIn(text)).toEqual(['https://acme.example/s/abc_D-1', 'http://b.example/x?y=1']);
    expect(linksIn('javascript:alert(1) mailto:a@b.example')).toEqual([]);
  });
});

describe('mailState', () => {
  it('tells a mail that is tried again from one that waits, and shows states it does not know', () => {
    expect(mailState({ state: 'QUEUED', error: null }).label).toBe('On its way');
    expect(mailState({ state: 'QUEUED', error: '421 later' }).label).toBe('Trying again');
    expect(mailState({ state: 'ODD', error: null })).toMatchObject({ label: 'odd', tone: 'neutral' });
  });
});
