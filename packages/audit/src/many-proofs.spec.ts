import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from './digest.ts';
import { ManyProofs } from './many-proofs.ts';
import { rootOf } from './merkle.ts';
import { inclusionProof, verifyInclusion } from './proofs.ts';

const hashes = (size: number) => Array.from({ length: size }, (_, i) => sha256(`entry ${i}`));

it('gives the same proofs in one reading as one by one over all hashes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 130 }), fc.array(fc.nat(1000), { maxLength: 8 }), (size, picks) => {
      const all = hashes(size);
      const wanted = picks.map((pick) => pick % size);
      const many = new ManyProofs(wanted, size);
      for (const hash of all) many.append(hash);
      for (const index of wanted) {
        const proof = many.proofOf(index);
        expect(proof).toEqual(inclusionProof(index, all));
        expect(verifyInclusion(all[index]!, index, size, proof, rootOf(all))).toBe(true);
      }
    }),
  );
});

it('refuses entries beyond the tree, and to prove before it has read the tree', () => {
  expect(() => new ManyProofs([3], 3)).toThrow('no such entry');
  const many = new ManyProofs([0], 2);
  many.append(sha256('one'));
  expect(() => many.proofOf(0)).toThrow('1 of 2 hashes');
});
