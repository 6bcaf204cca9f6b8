import { AP_APPR } from './ap-appr.ts';
import { AP_CODING } from './ap-coding.ts';
import { AP_DISPUTE } from './ap-dispute.ts';
import { AP_DOC } from './ap-doc.ts';
import { AP_DUP } from './ap-dup.ts';
import { AP_HOLD } from './ap-hold.ts';
import { AP_MATCH } from './ap-match.ts';
import { AP_REF } from './ap-ref.ts';
import { AP_TAX } from './ap-tax.ts';
import { AR } from './ar.ts';
import type { ExceptionType, NativeCode, System } from './exception-type.ts';
import { GL } from './gl.ts';
import { INT } from './int.ts';
import { MD } from './md.ts';
import { PAY } from './pay.ts';
import { PAY_REJECT } from './pay-reject.ts';
import { REC } from './rec.ts';

/** Every exception type, in the order of the published taxonomy. */
export const TAXONOMY: readonly ExceptionType[] = [
  ...AP_MATCH,
  ...AP_REF,
  ...AP_DUP,
  ...AP_TAX,
  ...AP_DOC,
  ...AP_CODING,
  ...AP_APPR,
  ...AP_HOLD,
  ...AP_DISPUTE,
  ...MD,
  ...PAY_REJECT,
  ...PAY,
  ...AR,
  ...GL,
  ...REC,
  ...INT,
];

/** The taxonomy by code. */
export const TAXONOMY_BY_CODE: ReadonlyMap<string, ExceptionType> = new Map(TAXONOMY.map((type) => [type.code, type]));

/** The type of a code. Throws RangeError for a code that is not in the taxonomy; ask `TAXONOMY_BY_CODE` to test. */
export function typeOf(code: string): ExceptionType {
  const type = TAXONOMY_BY_CODE.get(code);
  if (!type) throw new RangeError(`no exception type has the code ${code.slice(0, 60)}`);
  return type;
}

const byNative = new Map<string, string[]>();
for (const type of TAXONOMY) {
  for (const [system, codes] of Object.entries(type.native)) {
    for (const { code } of codes) {
      const key = nativeKey(system as System, code);
      byNative.set(key, [...(byNative.get(key) ?? []), type.code]);
    }
  }
}

function nativeKey(system: System, code: string): string {
  return `${system}\u0000${code.trim().toUpperCase()}`;
}

/** Canonical codes for a system's own code, letter case ignored. Several where the system does not tell them apart; none if unknown. */
export function nativeToCanonical(system: System, code: string): readonly string[] {
  return byNative.get(nativeKey(system, code)) ?? [];
}

/** A system's own codes for a canonical one, the most usual first. Empty where the system has no name for it. */
export function canonicalToNative(system: System, code: string): readonly NativeCode[] {
  return typeOf(code).native[system] ?? [];
}
