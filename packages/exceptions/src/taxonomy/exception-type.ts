/** Where an exception comes from, for routing and reporting. */
export type Segment = 'data-quality' | 'policy' | 'commercial' | 'approval-bottleneck' | 'fraud-risk' | 'integration';

/** The role whose work an exception type is by default. */
export type OwnerRole =
  | 'analyst'
  | 'approver'
  | 'controller'
  | 'buyer'
  | 'receiver'
  | 'treasurer'
  | 'tenant-admin'
  | 'partner-operator';

/** `elevated` needs a second look before release; `strict` is never released automatically or by its requester. */
export type ControlSensitivity = 'standard' | 'elevated' | 'strict';

/** How grave an exception is, lightest first. */
export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** Systems and code lists whose own names map to the taxonomy. */
export const SYSTEMS = [
  'sap',
  'oraclePayables',
  'oracleGeneralLedger',
  'oracleCashManagement',
  'dynamics365',
  'netsuite',
  'coupa',
  'serviceNow',
  'iso20022',
  'nacha',
  'peppolInvoiceResponse',
  'other',
] as const;

/** A system of `SYSTEMS`. */
export type System = (typeof SYSTEMS)[number];

/** A system's own name for it. Unconfirmed ones come from practice, not from the system's documentation. */
export interface NativeCode {
  code: string;
  confirmed: boolean;
}

/** A node of the taxonomy. Codes are stable for ever; names and descriptions may be renamed and translated per scope. */
export interface ExceptionType {
  code: string;
  name: string;
  description: string;
  segment: Segment;
  ownerGroup: OwnerRole;
  controlSensitivity: ControlSensitivity;
  severityDefault: Severity;
  native: Partial<Record<System, readonly NativeCode[]>>;
}

/** A type as written in the family files: native codes as text, those ending in `†` are unconfirmed. */
export interface ExceptionTypeRow extends Omit<ExceptionType, 'native'> {
  native?: Partial<Record<System, readonly string[]>>;
}

/** Reads one family's rows. */
export function family(rows: readonly ExceptionTypeRow[]): ExceptionType[] {
  return rows.map((row) => {
    const native: Partial<Record<System, readonly NativeCode[]>> = {};
    for (const [system, codes] of Object.entries(row.native ?? {})) {
      native[system as System] = codes.map((text) => ({
        code: text.replace(/†$/, ''),
        confirmed: !text.endsWith('†'),
      }));
    }
    return { ...row, native };
  });
}

/** Codes numbered in sequence: `series('R', 61, 70)` is R61 … R70; numbers are padded to two digits. */
export function series(prefix: string, first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => prefix + String(first + index).padStart(2, '0'));
}
