import { TAXONOMY } from '@clearhold/exceptions';
import { page, row } from './markdown.ts';

const FAMILIES: Record<string, string> = {
  AP: 'Payables',
  PAY: 'Payments',
  AR: 'Receivables',
  GL: 'Ledger',
  REC: 'Reconciliation',
  MD: 'Master data',
  INT: 'Integration',
};

/** Every exception type as a page, family by family. */
export function documentTaxonomy(): string {
  const families = [...new Set(TAXONOMY.map((type) => type.code.split('.')[0]!))];
  const parts = families.flatMap((family) => [
    `## ${FAMILIES[family] ?? family} (${family})`,
    '',
    row(['code', 'name', 'meaning', 'owner', 'control', 'severity', 'native codes']),
    row(['---', '---', '---', '---', '---', '---', '---']),
    ...TAXONOMY.filter((type) => type.code.startsWith(`${family}.`)).map((type) =>
      row([
        `\`${type.code}\``,
        type.name,
        type.description,
        type.ownerGroup,
        type.controlSensitivity,
        type.severityDefault,
        nativeOf(type.native),
      ]),
    ),
    '',
  ]);
  const intro =
    'Codes are stable for ever. What the detectors find today stands in packages/exceptions; the other types are there to be mapped to. A native code with † is unconfirmed by its system’s documentation.';
  return page('Taxonomy of exceptions', intro, parts).trimEnd().concat('\n');
}

function nativeOf(native: (typeof TAXONOMY)[number]['native']): string {
  return Object.entries(native)
    .map(
      ([system, codes]) =>
        `${system}: ${codes.map(({ code, confirmed }) => `${code}${confirmed ? '' : ' †'}`).join(', ')}`,
    )
    .join('; ');
}
