import { RULES } from '@clearhold/documents';
import { GENERATED } from './markdown.ts';

const cell = (text: string): string => text.replace(/\|/g, '\\|');

/** docs/reference/rules.md: every rule that invoices are judged by, of EN 16931, Peppol, its countries, and XRechnung. */
export function documentRules(): string {
  const rows = RULES.map(({ id, severity, message }) => `| \`${id}\` | ${severity} | ${cell(message)} |`);
  const head = ['# Rules of invoices', '', GENERATED, '', '| rule | severity | words |', '| --- | --- | --- |'];
  return `${[...head, ...rows].join('\n')}\n`;
}
