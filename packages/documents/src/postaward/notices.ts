import type { CanonicalNotice, NoticeLine, NoticeReason } from '../notice.ts';
import { canonicalParty } from '../ubl/party.ts';
import { withoutGaps } from '../ubl/without-gaps.ts';
import type {
  AccountFacts,
  ApplicationResponseFacts,
  OrderingFacts,
  OrderingLineFacts,
  ResponseFacts,
} from './facts.ts';

type References = CanonicalNotice['references'];

// The answer of an OrderResponseSimple, in the codes of the full one.
const ACCEPTED: Record<string, string> = { true: 'AP', '1': 'AP', false: 'RE', '0': 'RE' };

/** A change or cancellation of an order, or the answer to one. */
export function orderNotice(
  kind: 'OrderChange' | 'OrderCancellation' | 'OrderResponse',
  facts: OrderingFacts,
): CanonicalNotice {
  const order = facts.orders?.find((one) => one.number);
  return withoutGaps<CanonicalNotice>({
    kind,
    number: facts.number ?? '',
    customizationId: facts.customizationId,
    issueDate: facts.issueDate,
    currency: facts.currency ?? facts.totals?.payable?.currency,
    note: facts.notes?.join('\n'),
    supplier: canonicalParty(facts.supplier),
    customer: canonicalParty(facts.customer),
    orderReference: order?.number,
    responseCode: facts.responseCode ?? ACCEPTED[facts.accepted ?? ''],
    reasons: facts.reasons?.map((text) => ({ text })) ?? [],
    references: known(facts.orders).map((reference) => ({ ...reference, typeCode: '220' })),
    lines: facts.lines?.map(orderLine) ?? [],
    totals: withoutGaps({
      net: (facts.totals?.net ?? facts.totals?.lines)?.text,
      gross: facts.totals?.gross?.text,
      payable: facts.totals?.payable?.text,
    }),
  });
}

function orderLine(facts: OrderingLineFacts, at: number): NoticeLine {
  return withoutGaps<NoticeLine>({
    id: facts.id ?? String(at + 1),
    status: facts.status,
    orderLineReference: facts.orderLine,
    name: facts.name,
    sellerItemId: facts.sellerItemId,
    quantity: facts.quantity,
    unit: facts.unit,
    price: facts.price?.text,
    net: facts.net?.text,
    notes: facts.notes,
  });
}

/** An answer to an invoice or to a message. Who answers is the customer, except where the type code says an order. */
export function applicationResponse(facts: ApplicationResponseFacts): CanonicalNotice {
  const [first] = facts.answers ?? [];
  const answers = facts.answers ?? [];
  return withoutGaps<CanonicalNotice>({
    kind: 'ApplicationResponse',
    number: facts.number ?? '',
    customizationId: facts.customizationId,
    issueDate: facts.issueDate,
    note: facts.notes?.join('\n'),
    supplier: canonicalParty(facts.receiver),
    customer: canonicalParty(facts.sender),
    responseCode: first?.response?.code,
    effectiveDate: first?.response?.effectiveDate,
    reasons: answers.flatMap(({ response }) => reasonsOf(response)),
    references: answers.flatMap(({ documents }) => known(documents)),
    lines: answers.flatMap(({ lines }) => lines ?? []).flatMap(answeredLines),
    totals: {},
  });
}

function reasonsOf(response: ResponseFacts | undefined): NoticeReason[] {
  const described = response?.descriptions?.map((text): NoticeReason => ({ text })) ?? [];
  const coded = response?.statuses?.map((status) =>
    withoutGaps<NoticeReason>({
      code: status.code,
      list: status.list,
      text: status.text,
      conditions: status.conditions?.map((one) => withoutGaps({ term: one.term ?? '', value: one.value })),
    }),
  );
  return [...described, ...(coded ?? [])];
}

function answeredLines({ id, responses = [] }: { id?: string; responses?: ResponseFacts[] }, at: number): NoticeLine[] {
  return responses.map((response) =>
    withoutGaps<NoticeLine>({
      id: id ?? String(at + 1),
      status: response.code,
      notes: reasonsOf(response).map(({ code, text }) => [code, text].filter(Boolean).join(': ')),
    }),
  );
}

/** A remittance advice, an account statement or a reminder. */
export function accountNotice(kind: 'Remittance' | 'Statement' | 'Reminder', facts: AccountFacts): CanonicalNotice {
  const lines = facts.lines ?? [];
  const billed = [...(facts.billing ?? []), ...lines.flatMap((line) => line.billing ?? [])];
  return withoutGaps<CanonicalNotice>({
    kind,
    number: facts.number ?? '',
    customizationId: facts.customizationId,
    issueDate: facts.issueDate,
    currency: facts.currency ?? facts.payment?.currency ?? facts.totals?.payable?.currency,
    note: facts.notes?.join('\n'),
    supplier: canonicalParty(facts.supplier ?? facts.payee),
    customer: canonicalParty(facts.customer),
    reasons: [],
    references: known(billed),
    lines: lines.map((line, at) =>
      withoutGaps<NoticeLine>({
        id: line.id ?? String(at + 1),
        invoiceReference: line.billing?.find((one) => one.number)?.number,
        debit: line.debit?.text,
        credit: line.credit?.text,
        balance: line.balance?.text,
        notes: line.notes,
      }),
    ),
    totals: withoutGaps({
      payable: (facts.payment ?? facts.totals?.payable ?? facts.balance)?.text,
      debit: facts.debit?.text,
      credit: facts.credit?.text,
    }),
  });
}

// Each document once, in the order they are named.
function known(references: readonly { number?: string; issueDate?: string; typeCode?: string }[] = []): References {
  const seen = new Map<string, References[number]>();
  for (const { number, issueDate, typeCode } of references) {
    if (number && !seen.has(number)) seen.set(number, withoutGaps({ number, issueDate, typeCode }));
  }
  return [...seen.values()];
}
