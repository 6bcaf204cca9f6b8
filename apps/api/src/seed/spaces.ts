import type { SpaceSpec } from '../features/onboarding/index.ts';
import type { UnitIdentity } from '../features/units/index.ts';

/** A unit with the one identity that its suppliers write on their invoices. */
export interface DemoUnit {
  readonly slug: string;
  readonly name: string;
  readonly identities: readonly [UnitIdentity];
}

/** The demonstration: two partners with two tenants each, of different brands, currencies and habits. */
export interface DemoTenant {
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly country: string;
  readonly colour: string;
  readonly companyCode: string;
  /** Its invoices are checked by a tax service. */
  readonly taxChecked?: boolean;
  readonly team: Readonly<Record<string, string>>;
  readonly policy: NonNullable<SpaceSpec['policy']>;
  readonly units: readonly DemoUnit[];
}

export interface DemoPartner {
  readonly slug: string;
  readonly name: string;
  readonly productName: string;
  readonly colour: string;
  readonly people: readonly { name: string; role: string }[];
  readonly policy: NonNullable<SpaceSpec['policy']>;
  readonly tenants: readonly DemoTenant[];
}

const limit = (value: string) => ({ kind: 'limit', value });
const reason = 'Demonstration';

export const PARTNERS: readonly DemoPartner[] = [
  {
    slug: 'meridian',
    name: 'Meridian Managed Finance',
    productName: 'Meridian Resolve',
    colour: '#0f766e',
    people: [
      { name: 'Petra Lindqvist', role: 'partner-admin' },
      { name: 'Omar Haddad', role: 'partner-operator' },
      { name: 'Ingrid Solberg', role: 'partner-admin' },
    ],
    policy: {
      reason,
      values: {
        'match.price.tolerancePercent': { mode: 'ceiling', value: limit('2') },
        'match.price.toleranceAbsolute': { mode: 'default', value: limit('5.00') },
        'duplicate.lookbackDays': { mode: 'floor', value: 365 },
        'taxonomy.name': {
          mode: 'default',
          value: {
            'AP.REF.RECEIPT_MISSING': 'Goods not booked in',
            'AP.REF.RECEIPT_MISSING.de': 'Wareneingang fehlt',
            'MD.VENDOR.BLOCKED': 'Supplier on the stop list',
            'MD.VENDOR.BLOCKED.de': 'Lieferant gesperrt',
          },
        },
      },
    },
    tenants: [
      {
        slug: 'acme',
        name: 'Acme Components GmbH',
        currency: 'EUR',
        locale: 'en-IE',
        timeZone: 'Europe/Berlin',
        country: 'DE',
        colour: '#b4231f',
        companyCode: '1000',
        team: {
          analyst: 'Ana Ruiz',
          approver: 'Jonas Weber',
          controller: 'Clara Neumann',
          auditor: 'Felix Brandt',
          buyer: 'Bea Schulte',
          receiver: 'Ralf Otto',
          treasurer: 'Tina Kurz',
          'tenant-admin': 'Milan Horak',
        },
        policy: { reason, values: { 'match.price.tolerancePercent': { mode: 'default', value: limit('1') } } },
        units: [
          { slug: 'berlin', name: 'Acme Berlin', identities: [{ kind: 'endpoint', value: '0088:4012345000016' }] },
          { slug: 'gdansk', name: 'Acme Gdańsk', identities: [{ kind: 'vat', value: 'PL5260001246' }] },
        ],
      },
      {
        slug: 'borealis',
        name: 'Borealis Foods AS',
        currency: 'NOK',
        locale: 'nb-NO',
        timeZone: 'Europe/Oslo',
        country: 'NO',
        colour: '#1d4ed8',
        companyCode: '2000',
        team: {
          analyst: 'Ingrid Dahl',
          approver: 'Lars Moen',
          controller: 'Sigrid Vik',
          auditor: 'Nils Berg',
          buyer: 'Kari Lund',
          receiver: 'Ole Strand',
          treasurer: 'Hanne Lie',
          'tenant-admin': 'Per Aas',
        },
        policy: {
          reason,
          values: {
            'receipt.required': { mode: 'default', value: true },
            'taxonomy.child': {
              mode: 'default',
              value: { 'AP.REF.PO_MISSING.FREIGHT': 'words.contains("freight")' },
            },
            'taxonomy.name': { mode: 'default', value: { 'AP.REF.PO_MISSING.FREIGHT': 'Freight without an order' } },
            'taxonomy.owner': { mode: 'default', value: { 'AP.REF.PO_MISSING.FREIGHT': 'receiver' } },
            'taxonomy.native': { mode: 'default', value: { 'sap:F': 'AP.REF.PO_MISSING.FREIGHT' } },
            'sla.hours': { mode: 'default', value: { 'AP.REF.PO_MISSING.FREIGHT': 16 } },
          },
        },
        units: [
          { slug: 'tromso', name: 'Borealis Tromsø', identities: [{ kind: 'endpoint', value: '0088:7030080000013' }] },
        ],
      },
    ],
  },
  {
    slug: 'castellan',
    name: 'Castellan Business Services',
    productName: 'Castellan Clear',
    colour: '#6d28d9',
    people: [
      { name: 'Dominic Shah', role: 'partner-admin' },
      { name: 'Eleanor Price', role: 'partner-operator' },
      { name: 'Thomas Reed', role: 'partner-admin' },
    ],
    policy: {
      reason,
      values: {
        'match.total.absolute': { mode: 'default', value: limit('1.00') },
        'approval.reasonRequired': { mode: 'lock', value: true },
        // What goes back to the supplier for a large amount, the controller hears of.
        'playbooks.step': {
          mode: 'default',
          value: {
            'order-limit.tell-controller': {
              title: 'Tell the controller of a large rejection',
              kind: 'notify',
              needs: ['choose:reject'],
              when: 'amountAtRisk > decimal("10000")',
              who: { role: 'controller' },
              message: 'An invoice with more than 10,000 at risk is being rejected to its supplier.',
            },
          },
        },
      },
    },
    tenants: [
      {
        slug: 'lumen',
        name: 'Lumen Retail Ltd',
        currency: 'GBP',
        locale: 'en-GB',
        timeZone: 'Europe/London',
        country: 'GB',
        colour: '#c2410c',
        companyCode: '3000',
        team: {
          analyst: 'Amy Clarke',
          approver: 'Ben Foster',
          controller: 'Grace Adeyemi',
          auditor: 'Hugh Palmer',
          buyer: 'Isla Grant',
          receiver: 'Jack Doyle',
          treasurer: 'Kiran Patel',
          'tenant-admin': 'Leah Moss',
        },
        policy: { reason, values: {} },
        units: [
          { slug: 'london', name: 'Lumen London', identities: [{ kind: 'endpoint', value: '0088:5012345000015' }] },
          { slug: 'leeds', name: 'Lumen Leeds', identities: [{ kind: 'vat', value: 'GB987654321' }] },
        ],
      },
      {
        slug: 'ostrava',
        name: 'Ostrava Steel a.s.',
        currency: 'EUR',
        locale: 'cs-CZ',
        timeZone: 'Europe/Prague',
        country: 'CZ',
        colour: '#334155',
        companyCode: '4000',
        taxChecked: true,
        team: {
          analyst: 'Adéla Nová',
          approver: 'Borek Malý',
          controller: 'Cyril Dvořák',
          auditor: 'Dana Veselá',
          buyer: 'Eliška Horáková',
          receiver: 'Filip Král',
          treasurer: 'Hana Pokorná',
          'tenant-admin': 'Ivo Beneš',
        },
        policy: {
          reason,
          values: {
            'supplier.requiredFields': { mode: 'default', value: ['taxId', 'phone', 'bankAccount'] },
            'document.requiredFields': { mode: 'default', value: ['buyerReference'] },
            'coding.blockedAccounts': { mode: 'default', value: ['5999'] },
            'tax.withholding': {
              mode: 'default',
              value: { 'FR.fees': { percent: '15', from: '2026-01-01', accounts: ['622*'] } },
            },
          },
        },
        units: [],
      },
    ],
  },
];
