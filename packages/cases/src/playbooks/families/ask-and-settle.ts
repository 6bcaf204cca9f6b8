import type { ChangeCause } from '../../lifecycle/resolutions.ts';
import type { FormField, Outcome, Playbook, Step, Who } from '../../playbook/definition.ts';
import { ending, GONE } from '../ending.ts';

/** What tells one family of exception types from another: who is asked what, and what else may settle it. */
export interface Family {
  readonly key: string;
  readonly title: string;
  readonly codes: readonly string[];
  /** The first question: at most 80 letters, to this role and those who may answer as well. */
  readonly question: string;
  readonly who: Who;
  readonly accept: { readonly label: string; readonly form?: readonly FormField[] };
  readonly reject: string;
  /** Absent: the supplier has no part in it. */
  readonly supplier?: { readonly label: string; readonly title: string };
  /** What somebody can put right outside: the answer that promises it, and the facts that show it. */
  readonly mend?: {
    readonly label: string;
    readonly title: string;
    readonly shownBy: readonly ChangeCause[];
    readonly resolution?: Outcome['resolution'];
  };
  /** The facts that may clear it without a person; absent: all. */
  readonly clearsBy?: readonly ChangeCause[];
}

const CORRECTIONS: readonly ChangeCause[] = ['revisedInvoice', 'creditNote'];

/**
 * A playbook of one question: accept, have it put right, ask the supplier, or reject. Names of the steps: `choose`, `await-mending`,
 * `ask-supplier`, `await-change`, `review`, and those of `ending`. Nothing is released without an approval, an override or a fact
 * outside.
 */
export function askAndSettle(family: Family): Playbook {
  const { key, title, codes, clearsBy, mend, supplier } = family;
  const awaited = mend?.shownBy.map((cause) => `await-mending:${cause}`) ?? [];
  const corrected = supplier ? ['review:accept', 'await-change:creditNote'] : mend ? ['review:accept'] : [];
  return {
    key,
    version: 1,
    title,
    appliesTo: [...codes],
    ...(clearsBy && { clearsBy: [...clearsBy] }),
    steps: [
      question(family),
      ...(mend ? [mending(mend)] : []),
      ...(supplier ? asking(supplier.title) : []),
      ...(mend || supplier ? [review(family)] : []),
      ...ending({
        approveAfter: ['choose:accept', ...corrected, ...awaited],
        sendBackTo: 'choose',
        rejectAfter: [
          'choose:reject',
          ...(mend || supplier ? ['review:reject'] : []),
          ...(supplier ? ['await-change:revisedInvoice'] : []),
          '@cleared:revisedInvoice',
        ],
        releaseAlsoAfter: [...GONE, '@cleared:taxChecked'].filter(
          (root) =>
            root === '@overridden' ||
            (clearsBy ? clearsBy.some((one) => root.endsWith(one)) : root !== '@cleared:taxChecked'),
        ),
      }),
    ],
  };
}

function question({ question: asked, who, accept, mend, supplier, reject }: Family): Step {
  return {
    id: 'choose',
    title: asked,
    kind: 'task',
    who,
    ...(accept.form && { form: [...accept.form] }),
    outcomes: [
      { key: 'accept', label: accept.label, reasonRequired: true, resolution: 'acceptedUnderAuthority' },
      ...(mend ? [{ key: 'mend', label: mend.label, ...(mend.resolution && { resolution: mend.resolution }) }] : []),
      ...(supplier ? [{ key: 'askSupplier', label: supplier.label }] : []),
      { key: 'reject', label: reject, reasonRequired: true, resolution: 'rejectedToSupplier' },
    ],
    within: 480,
    onTimeout: { escalateTo: 'controller' },
  };
}

function mending({ title, shownBy }: NonNullable<Family['mend']>): Step {
  return {
    id: 'await-mending',
    title,
    kind: 'waitForEvent',
    events: [...shownBy],
    needs: ['choose:mend'],
    within: 960,
    onTimeout: { goTo: 'review' },
  };
}

function asking(title: string): Step[] {
  return [
    {
      id: 'ask-supplier',
      title,
      kind: 'supplierRequest',
      needs: ['choose:askSupplier'],
      outcomes: [
        { key: 'willCorrect', label: 'We send a credit note or a revised invoice' },
        { key: 'maintain', label: 'The invoice is right', reasonRequired: true },
        { key: 'answered', label: 'Another answer, to be read' },
      ],
      within: 2400,
      onTimeout: { goTo: 'review' },
    },
    {
      id: 'await-change',
      title: 'Wait for the credit note or revised invoice',
      kind: 'waitForEvent',
      events: [...CORRECTIONS],
      needs: ['ask-supplier:willCorrect'],
      within: 4800,
      onTimeout: { goTo: 'review' },
    },
  ];
}

function review({ who, accept, reject, supplier }: Family): Step {
  return {
    id: 'review',
    title: supplier ? 'Decide on the answer' : 'Decide without it',
    kind: 'task',
    ...(supplier && { needs: { any: ['ask-supplier:maintain', 'ask-supplier:answered'] } }),
    who,
    outcomes: [
      { key: 'accept', label: accept.label, reasonRequired: true, resolution: 'acceptedUnderAuthority' },
      { key: 'reject', label: reject, reasonRequired: true, resolution: 'rejectedToSupplier' },
    ],
    within: 480,
    onTimeout: { escalateTo: 'controller' },
  };
}
