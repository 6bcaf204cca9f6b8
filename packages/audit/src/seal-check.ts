import { Frontier } from './merkle.ts';
import type { VerifierKey } from './note-key.ts';
import { isSealed, readSeal } from './seal.ts';
import type { FindingCode } from './verdict.ts';

type Report = (seq: number, code: FindingCode, message: string) => void;

/** Grows the tree with the chain and compares its root with every seal. */
export class SealCheck {
  readonly #tenantId: string;
  readonly #report: Report;
  readonly #tree = Frontier.empty();
  // Roots by size, of seals that were read before their last entry.
  readonly #waiting = new Map<number, Buffer[]>();
  // After one mismatch, or with entries missing, no later root can fit.
  #broken = false;
  #sealedTo = 0;
  #right = 0;

  constructor(tenantId: string, report: Report) {
    this.#tenantId = tenantId;
    this.#report = report;
  }

  get seals(): number {
    return this.#right;
  }

  /** Takes the next entry's hash. */
  append(hash: string, seq: number): void {
    const bytes = Buffer.alloc(32);
    Buffer.from(hash, 'hex').copy(bytes);
    this.#tree.append(bytes);
    if (seq !== this.#tree.size) this.#broken = true;
    for (const root of this.#waiting.get(seq) ?? []) this.#compare(seq, root);
    this.#waiting.delete(seq);
  }

  /** Takes a seal. With `keys` null its signatures are not looked at: the auditor vouches for the text. */
  take(note: string, keys: readonly VerifierKey[] | null, at: number): void {
    const seal = readSeal(note);
    if (!seal || (keys && !isSealed(seal, keys))) {
      this.#report(at, 'SEAL_INVALID', `the seal after entry ${at} has no good signature by a known key`);
    } else if (seal.tenantId !== this.#tenantId) {
      this.#report(at, 'SEAL_MISMATCH', `the seal after entry ${at} is another tenant’s`);
    } else {
      this.#place(seal.size, Buffer.from(seal.root), at);
    }
  }

  /** After the last entry. */
  end(lastSeq: number, allowUnsealed: boolean): void {
    if (this.#sealedTo > lastSeq) {
      const message = `entries after ${lastSeq} were sealed, up to ${this.#sealedTo}, and are not here`;
      this.#report(lastSeq + 1, 'TRUNCATED', message);
    } else if (this.#sealedTo < lastSeq && !allowUnsealed) {
      this.#report(this.#sealedTo + 1, 'UNSEALED', `no seal covers the entries after ${this.#sealedTo}`);
    }
  }

  #place(size: number, root: Buffer, at: number): void {
    this.#sealedTo = Math.max(this.#sealedTo, size);
    if (size > at) this.#waiting.set(size, [...(this.#waiting.get(size) ?? []), root]);
    else if (size === at) this.#compare(at, root);
    else this.#report(at, 'REORDERED', `the seal over ${size} entries stands after entry ${at}`);
  }

  #compare(size: number, root: Buffer): void {
    if (this.#broken) return;
    if (this.#tree.root().equals(root)) {
      this.#right += 1;
      return;
    }
    this.#broken = true;
    this.#report(size, 'SEAL_MISMATCH', `the entries up to ${size} are not those that were sealed`);
  }
}
