import type { AgreementVersion } from '@clearhold/ui/service';

/** What can be promised, in the order that it is offered; `hours` where a promise names its own. */
export const PROMISES = [
  { kind: 'CASE_RESOLVED', label: 'Cases resolved by their deadline', hours: null },
  { kind: 'FIRST_RESPONSE', label: 'First response', hours: 4 },
  { kind: 'WRITE_BACK', label: 'Write-backs confirmed by the ERP', hours: 2 },
  { kind: 'INTAKE', label: 'Documents processed', hours: 1 },
] as const;
export type PromiseKind = (typeof PROMISES)[number]['kind'];

/** Who can be excused: what lies with the service itself never is. */
export const EXCUSABLE = ['CLIENT', 'SUPPLIER', 'ERP'] as const;
export type ExcusedParty = AgreementVersion['excused'][number];

export interface PromiseDraft {
  readonly on: boolean;
  readonly target: string;
  readonly hours: string;
}
/** An agreement while it is written; numbers are decimal text. */
export interface AgreementDraft {
  readonly from: string;
  readonly promises: Readonly<Record<PromiseKind, PromiseDraft>>;
  readonly fee: string;
  readonly credits: readonly { below: string; percent: string }[];
  /** Of the fee, what a month's credits together give back at most. */
  readonly creditLimit: string;
  readonly excused: readonly ExcusedParty[];
  readonly reason: string;
}

/** Begins with what holds, or with the two promises that most agreements make. */
export function draftOf(latest: AgreementVersion | undefined, month: string): AgreementDraft {
  const known = latest && !latest.ended ? latest : undefined;
  const promise = ({ kind, hours }: (typeof PROMISES)[number]): [PromiseKind, PromiseDraft] => {
    const held = known?.objectives.find((one) => one.kind === kind);
    const on = known ? held !== undefined : kind === 'CASE_RESOLVED' || kind === 'FIRST_RESPONSE';
    return [kind, { on, target: held?.targetPercent ?? '95', hours: String(held?.withinHours ?? hours ?? '') }];
  };
  return {
    from: month,
    promises: Object.fromEntries(PROMISES.map(promise)) as Record<PromiseKind, PromiseDraft>,
    fee: known?.fee?.amount ?? '',
    credits: known?.credits ?? [{ below: '95', percent: '5' }],
    creditLimit: known?.creditLimitPercent ?? '100',
    excused: known?.excused ?? EXCUSABLE,
    reason: '',
  };
}

/** The draft as the API takes it. */
export function inputOf(draft: AgreementDraft, scope: string, latest: AgreementVersion | undefined) {
  const objectives = PROMISES.filter(({ kind }) => draft.promises[kind].on).map(({ kind, hours }) => ({
    kind,
    targetPercent: draft.promises[kind].target,
    withinHours: hours === null ? null : Number(draft.promises[kind].hours),
  }));
  return {
    ...{ scope, from: draft.from, objectives, fee: draft.fee, reason: draft.reason },
    credits: draft.credits.filter(({ below, percent }) => below !== '' && percent !== ''),
    excused: [...draft.excused],
    creditLimitPercent: draft.creditLimit === '' ? undefined : draft.creditLimit,
    expectedVersion: latest?.version ?? 0,
  };
}
