import type { Refusal } from '@clearhold/kernel';
import type { LeavingRow } from './leaving-rows.ts';

export interface Refused {
  readonly refused: 'NotFound' | 'Invalid' | 'Conflict';
  readonly why: Refusal;
}
export type LeavingOutcome = { readonly leaving: LeavingRow; readonly retentionKey?: string | null } | Refused;

const refuse = (refused: Refused['refused'], code: string, message: string, path: string, hint?: string): Refused => ({
  refused,
  why: { code, message, path, ...(hint && { hint }) },
});

export const TENANTS_ONLY = refuse('Invalid', 'TENANTS_ONLY', 'Only a tenant leaves.', 'input.scope');
export const NO_REASON = refuse(
  'Invalid',
  'REASON_REQUIRED',
  'Say why, in 5 to 500 letters; it is kept in the log and on the certificate.',
  'input.reason',
);
export const NOT_ASKED = refuse('NotFound', 'NOT_FOUND', 'Nobody asked that this tenant leave.', 'input.scope');
export const ASKED_ALREADY = refuse(
  'Conflict',
  'ASKED_ALREADY',
  'It was asked already that this tenant leave.',
  'input.scope',
  'Have it confirmed by another person, or take it back.',
);
export const CONFIRMED_ALREADY = refuse('Conflict', 'CONFIRMED_ALREADY', 'This is confirmed already.', 'input.scope');
export const OWN = refuse(
  'Invalid',
  'FOUR_EYES',
  'You asked for this yourself: another person confirms it.',
  'input.scope',
  'Ask another administrator of the console.',
);
export const NAME_DIFFERS = refuse(
  'Invalid',
  'NAME_DIFFERS',
  'This is not the tenant’s name.',
  'input.name',
  'Write the name exactly as it stands on the page.',
);
export const NOT_SUSPENDED = refuse(
  'Conflict',
  'NOT_SUSPENDED',
  'The tenant still works.',
  'input.scope',
  'Suspend it first, so that nothing comes in any more.',
);
export const NO_EXPORT = refuse(
  'Conflict',
  'EXPORT_FIRST',
  'Nobody took an export of this tenant in the last 30 days.',
  'input.withoutExport',
  'Take one and hand it over, or say why it goes without.',
);
export const NO_WAIVER = refuse(
  'Invalid',
  'WAIVER_TOO_SHORT',
  'Say why it goes without an export, in 5 to 500 letters.',
  'input.withoutExport',
);
export const TOO_LATE = refuse(
  'Conflict',
  'BEGUN',
  'The destruction has begun: it cannot be taken back any more.',
  'input.scope',
);
export const held = (reason: string): Refused =>
  refuse(
    'Conflict',
    'LEGAL_HOLD',
    `A legal hold stands: ${reason}`,
    'input.scope',
    'Have it lifted by two persons first.',
  );
