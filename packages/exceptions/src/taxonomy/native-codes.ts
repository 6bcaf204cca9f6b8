import { type NativeCode, SYSTEMS, type System } from './exception-type.ts';
import { baseCode } from './refined-code.ts';
import { nativeToCanonical, TAXONOMY_BY_CODE } from './taxonomy.ts';

/** One name of another system for an exception type. `own`: a scope added it; else the taxonomy lists it. */
export interface NativeMapping extends NativeCode {
  readonly system: System;
  readonly canonical: string;
  readonly own: boolean;
  /** The entry of `taxonomy.native`, where it is a scope's own. */
  readonly entry?: string;
}

export const isSystem = (name: string): name is System => SYSTEMS.includes(name as System);

/** The system and code of an entry such as `sap:Z1`; undefined where no such system is known. */
export function readNativeEntry(entry: string): { system: System; code: string } | undefined {
  const at = entry.indexOf(':');
  const [system, code] = [entry.slice(0, at), entry.slice(at + 1)];
  return at > 0 && code !== '' && isSystem(system) ? { system, code } : undefined;
}

/** The names of other systems with a scope's own additions, in and out. */
export class NativeCodes {
  readonly #own: readonly NativeMapping[];

  constructor(additions: Readonly<Record<string, string>>) {
    this.#own = Object.entries(additions).flatMap(([entry, canonical]) => {
      const read = readNativeEntry(entry);
      return read ? [{ ...read, canonical, confirmed: true, own: true, entry }] : [];
    });
  }

  /**
   * What a system's own code means, letter case ignored: the scope's own word alone, else all that the taxonomy lists.
   * Empty for a code that nobody knows.
   */
  toCanonical(system: System, code: string): readonly string[] {
    const own = this.#own.find((one) => one.system === system && alike(one.code, code));
    return own ? [own.canonical] : nativeToCanonical(system, code);
  }

  /** A system's names for a code, the scope's own first, then the taxonomy's for it or for the code it refines. */
  toNative(system: System, code: string): readonly NativeCode[] {
    const own = (of: string) => this.#own.filter((one) => one.system === system && one.canonical === of);
    const base = baseCode(code);
    const listed = TAXONOMY_BY_CODE.get(base)?.native[system] ?? [];
    // What the scope gave another meaning is no name of this type any more.
    const kept = listed.filter((one) => this.toCanonical(system, one.code).includes(base));
    const found = [...own(code), ...(base === code ? [] : own(base)), ...kept];
    return found.map(({ code: name, confirmed }) => ({ code: name, confirmed }));
  }

  /** Every mapping, the scope's own first. */
  all(): NativeMapping[] {
    const listed = [...TAXONOMY_BY_CODE.values()].flatMap((type) =>
      Object.entries(type.native).flatMap(([system, codes]) =>
        codes
          .filter((one) => this.toCanonical(system as System, one.code).includes(type.code))
          .map((one): NativeMapping => ({ ...one, system: system as System, canonical: type.code, own: false })),
      ),
    );
    return [...this.#own, ...listed];
  }
}

const alike = (one: string, other: string) => one.trim().toUpperCase() === other.trim().toUpperCase();
