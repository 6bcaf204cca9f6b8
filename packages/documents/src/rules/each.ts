import type { DocumentFacts, InvoiceFacts, PartyFacts, PaymentFacts, TaxFacts } from '../ubl/facts.ts';
import { linePath, ofDocument, ofLines } from './figures.ts';
import { perInvoice } from './per-invoice.ts';
import type { Finding, Rule } from './rule.ts';
import { breakdown } from './tax.ts';

/** A thing of an invoice and the path it stands at. */
export interface At<T> {
  it: T;
  path: string;
}

type Items<T> = (facts: InvoiceFacts) => readonly At<T>[];

/** A rule that each of some things must keep: `breaks` answers true, or says what is wrong, for those that do not. */
export function each<T>(
  id: string,
  message: string,
  items: Items<T>,
  breaks: (it: T, facts: InvoiceFacts) => boolean | string | undefined,
  severity: Rule['severity'] = 'fatal',
): Rule {
  const check = (facts: InvoiceFacts): Finding[] => {
    const findings: Finding[] = [];
    for (const { it, path } of items(facts)) {
      const answer = breaks(it, facts);
      if (answer) findings.push(answer === true ? { path } : { path, detail: answer });
    }
    return findings;
  };
  return { id, severity, message, check };
}

function numbered<T>(list: readonly T[] | undefined, path: string): At<T>[] {
  return list?.map((it, at) => ({ it, path: `${path}[${at + 1}]` })) ?? [];
}

export const means: Items<PaymentFacts> = (facts) => numbered(facts.means, facts.rootPath + facts.places.means);

export const documents: Items<DocumentFacts> = (facts) => {
  return numbered(facts.documents, facts.rootPath + facts.places.document);
};

/** The objects that lines are billed for. */
export const lineObjects: Items<DocumentFacts> = (facts) =>
  (facts.lines ?? []).flatMap((line, at) =>
    line.objects ? numbered(line.objects, linePath(facts, at) + facts.places.lineObject) : [],
  );

type Role = 'seller' | 'buyer' | 'payee' | 'representative';

/** A party by its role. */
export const party =
  (...roles: Role[]): Items<PartyFacts> =>
  (facts) =>
    roles.flatMap((role) => {
      const it = partyOf(facts, role);
      return it ? [{ it, path: facts.rootPath + facts.places[role] }] : [];
    });

function partyOf(facts: InvoiceFacts, role: Role): PartyFacts | undefined {
  if (role === 'seller') return facts.supplier;
  if (role === 'buyer') return facts.customer;
  return role === 'payee' ? facts.payee : facts.taxRepresentative;
}

/** An identifier with its scheme, and what it is: an electronic address, of a party, or its registration. */
export interface SchemedId {
  id: string;
  scheme: string;
  kind: 'endpoint' | 'party' | 'legal';
  /** Of a seller or payee, who may state what his bank calls him (scheme SEPA). */
  isCreditor: boolean;
}

/** Every identifier of a party that names its scheme. */
export const schemedIds = perInvoice((facts): At<SchemedId>[] => {
  const all = party('seller', 'buyer', 'payee', 'representative')(facts);
  return all.flatMap(({ it, path }) => {
    const isCreditor = it === facts.supplier || it === facts.payee;
    const found: [string | undefined, string | undefined, SchemedId['kind']][] = [
      [it.endpointId ?? '', it.endpointScheme, 'endpoint'],
      ...(it.identifiers ?? []).map(({ id, scheme }): [string, string | undefined, 'party'] => [id, scheme, 'party']),
      ...(it.legal ?? []).map(({ companyId, companyScheme }): [string, string | undefined, 'legal'] => {
        return [companyId ?? '', companyScheme, 'legal'];
      }),
    ];
    return found.flatMap(([id, scheme, kind]) =>
      scheme ? [{ it: { id: id ?? '', scheme, kind, isCreditor }, path }] : [],
    );
  });
});

/** The tax categories of the breakdown and of allowances and charges. */
export const taxes = perInvoice((facts): At<TaxFacts>[] => [
  ...breakdown(facts).flatMap(({ row, path }) => (row.tax ? [{ it: row.tax, path }] : [])),
  ...[...ofDocument(facts), ...ofLines(facts)].flatMap(({ entry, path }) =>
    (entry.taxes ?? []).map((it) => ({ it, path })),
  ),
]);

/** The tax categories of the lines. */
export const lineTaxes = perInvoice((facts): At<TaxFacts>[] =>
  (facts.lines ?? []).flatMap((line, at) => {
    return (line.taxes ?? []).map((it) => ({ it, path: linePath(facts, at) + facts.places.item }));
  }),
);
