import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chainHash,
  chainStart,
  consistencyProof,
  Frontier,
  inclusionProof,
  isSealed,
  readSeal,
  readVerifierKey,
  rootOf,
  sealKey,
  verifyConsistency,
  verifyInclusion,
  writeSeal,
} from './index.ts';

const leaves = (count: number): Buffer[] => Array.from({ length: count }, (_, i) => chainHash(chainStart('t'), `${i}`));

describe('the tree', () => {
  it('has the roots of the certificate transparency test vectors', () => {
    const data = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const roots = [1, 2, 3, 8].map((n) =>
      rootOf(data.slice(0, n).map((hex) => Buffer.from(hex, 'hex'))).toString('hex'),
    );
    expect(roots).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
    expect(rootOf([]).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('grows the same whether kept or begun anew from its frontier', () => {
    const all = leaves(70);
    let tree = Frontier.empty();
    for (const [i, leaf] of all.entries()) {
      tree = Frontier.fromJSON(JSON.parse(JSON.stringify(tree)));
      tree.append(leaf);
      expect(tree.root()).toEqual(rootOf(all.slice(0, i + 1)));
    }
    expect(() => Frontier.fromJSON({ size: 3, subtrees: ['00'] })).toThrow(RangeError);
  });

  it('proves each entry, and no other in its place', () => {
    for (let size = 1; size <= 33; size++) {
      const all = leaves(size);
      const root = rootOf(all);
      for (let i = 0; i < size; i++) {
        const proof = inclusionProof(i, all);
        expect(verifyInclusion(all[i]!, i, size, proof, root)).toBe(true);
        expect(verifyInclusion(chainStart('x'), i, size, proof, root)).toBe(false);
        expect(verifyInclusion(all[i]!, i + 1, size, proof, root)).toBe(false);
      }
    }
  });

  it('proves that it only grew', () => {
    for (let size = 1; size <= 33; size++) {
      const all = leaves(size);
      const to = { size, root: rootOf(all) };
      for (let m = 1; m <= size; m++) {
        const from = { size: m, root: rootOf(all.slice(0, m)) };
        const proof = consistencyProof(m, all);
        expect(verifyConsistency(from, to, proof)).toBe(true);
        expect(verifyConsistency({ size: m, root: chainStart('x') }, to, proof)).toBe(false);
        if (proof.length > 0) expect(verifyConsistency(from, to, proof.slice(1))).toBe(false);
      }
    }
  });
});

describe('a seal', () => {
  const key = sealKey('clearhold-test', Buffer.alloc(32, 1));
  const verifier = readVerifierKey(key.verifierKey)!;
  const note = writeSeal({ tenantId: 't1', size: 5, root: rootOf(leaves(5)) }, key);

  it('has the form of a C2SP checkpoint', () => {
    const lines = note.split('\n');
    expect(lines.slice(0, 2)).toEqual(['clearhold/t1', '5']);
    expect(Buffer.from(lines[2]!, 'base64')).toHaveLength(32);
    expect(lines[3]).toBe('');
    expect(lines[4]).toMatch(/^— clearhold-test [A-Za-z0-9+/]{91}=$/);
  });

  it('reads the verifier key that the C2SP signed-note description gives as its example', () => {
    const text = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    expect(readVerifierKey(text)?.name).toBe('PeterNeumann');
    expect(readVerifierKey(text.replace('c74f', 'c74e'))).toBeNull();
  });

  it('holds for its key, and for no changed byte', () => {
    expect(isSealed(readSeal(note)!, [verifier])).toBe(true);
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.constantFrom('A', '7', '\n', ' '), (at, char) => {
        fc.pre(note[at] !== char);
        const seal = readSeal(note.slice(0, at) + char + note.slice(at + 1));
        expect(seal !== null && isSealed(seal, [verifier])).toBe(false);
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  it('of two keys holds for either, while one replaces the other', () => {
    const next = sealKey('clearhold-next', Buffer.alloc(32, 2));
    const seal = readSeal(writeSeal({ tenantId: 't1', size: 5, root: rootOf(leaves(5)) }, key, next))!;
    expect(isSealed(seal, [verifier])).toBe(true);
    expect(isSealed(seal, [readVerifierKey(next.verifierKey)!])).toBe(true);
    expect(isSealed(seal, [readVerifierKey(sealKey('other', Buffer.alloc(32, 3)).verifierKey)!])).toBe(false);
  });
});
