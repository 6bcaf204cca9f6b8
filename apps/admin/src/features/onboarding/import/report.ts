import { toCsv } from '@clearhold/ui';
import type { FirstSignIn, Line } from './documents.ts';

/** The head that every file of tenants needs, and two tenants to show how it is filled. */
export const TEMPLATE = toCsv(
  'slug,name,locale,currency,timeZone,country,blueprint,units,adminName,adminEmail,phase'.split(','),
  [
    [
      ...['fjord-energy', 'Fjord Energy AS', 'nb-NO', 'NOK', 'Europe/Oslo', 'NO', 'standard'],
      ...['oslo:Oslo;bergen:Bergen', 'Kari Nord', 'kari@fjord-energy.example', 'baseline'],
    ],
    [
      'gruen-bau',
      'Grün Bau GmbH',
      'de-DE',
      'EUR',
      'Europe/Berlin',
      'DE',
      'standard',
      '',
      'Jan Roth',
      'jan@gruen-bau.example',
      'steady',
    ],
  ],
);

/** What became of each line in one word. */
export const STATE: Record<
  Line['state'],
  { word: string; planned: string; tone: 'good' | 'info' | 'risk' | 'waiting' }
> = {
  WAITING: { word: 'Being made', planned: 'Being made', tone: 'waiting' },
  CREATED: { word: 'Created', planned: 'Will be created', tone: 'good' },
  THERE: { word: 'Yours already', planned: 'Yours already; stays as it is', tone: 'info' },
  FAILED: { word: 'Not created', planned: 'Cannot be created', tone: 'risk' },
};

/** A fault in one sentence, with its column. */
export const faultInWords = ({ column, message, hint }: Line['faults'][number]): string =>
  [column && `${column}:`, message, hint].filter(Boolean).join(' ');

/** A line each: what became of it and why. */
export function reportOf(rows: readonly Line[]): string {
  return toCsv(
    ['file', 'line', 'slug', 'name', 'state', 'why', 'portal', 'administrator'],
    rows.map((row) => [
      ...[row.filename, row.line, row.slug, row.name, STATE[row.state].word, row.faults.map(faultInWords).join(' ')],
      ...[row.portalUrl, row.adminEmail],
    ]),
  );
}

/** What a file's report is called: `report-tenants.csv` of `tenants.csv` and of `tenants.yaml`. */
export const reportName = (filename: string): string => `report-${filename.replace(/\.(csv|ya?ml)$/i, '')}.csv`;

/** What new administrators need for their first sign-in. */
export function signInsOf(signIns: readonly FirstSignIn[]): string {
  return toCsv(
    ['slug', 'tenant', 'portal', 'administrator', 'email', 'temporary password'],
    signIns.map((one) => [
      one.slug,
      one.tenantName,
      one.portalUrl,
      one.adminName,
      one.adminEmail,
      one.temporaryPassword,
    ]),
  );
}
