import { facts, html, type PageBrand, page, section, table, when } from '../packs/index.ts';
import type { Certificate } from './certificate.ts';

const FIGURES = new Intl.NumberFormat('en');

/** A certificate as a person reads and files it. */
export function certificatePage(one: Certificate, brand: PageBrand, madeAt: Date): string {
  const rows = Object.entries(one.destroyed.tables)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return page({
    title: 'Certificate of destruction',
    lead: `Everything that ${one.tenant.name} had was destroyed, except what is named below.`,
    ...{ brand, madeAt },
    body: [
      section('Who and when', who(one)),
      section('The key', [
        html`<p>Documents were sealed under a key of this tenant alone. It was destroyed; no copy of a document, wherever it lies, can be read any more.</p>`,
        facts([
          ['Fingerprint', html`<code>${one.key.fingerprint}</code>`],
          ['Made', when(one.key.madeAt)],
          ['Destroyed', when(one.key.destroyedAt)],
        ]),
      ]),
      section('What was destroyed', [
        facts([
          ['Rows', FIGURES.format(one.destroyed.rows)],
          ['Files', FIGURES.format(one.destroyed.files)],
          ['Bytes of the files', FIGURES.format(one.destroyed.bytes)],
        ]),
        table(
          ['Kind', 'Rows'],
          rows.map(([name, count]) => [name.replaceAll('_', ' '), FIGURES.format(count)]),
          'Nothing was there.',
        ),
      ]),
      section(
        'What is kept',
        table(
          ['What', 'Why', 'Until', 'Who can read it'],
          one.kept.map(({ what, why, until, readableBy }) => [
            what,
            why,
            until ? when(until) : 'without end',
            readableBy,
          ]),
          'Nothing.',
        ),
      ),
      section('The log', log(one)),
    ],
  });
}

const who = ({ tenant, partner, leaving }: Certificate) =>
  facts([
    ['Tenant', tenant.name],
    ['Short name', tenant.slug],
    ['Number', html`<code>${tenant.id}</code>`],
    ['Served by', partner.name],
    ['Why', leaving.reason],
    ['Asked for by', `${leaving.askedBy}, ${when(leaving.askedAt)}`],
    ['Confirmed by', `${leaving.confirmedBy}, ${when(leaving.confirmedAt)}`],
    ['Could be taken back until', when(leaving.dueAt)],
    ['Export', leaving.withoutExport ? `None: ${leaving.withoutExport}` : 'Taken before'],
    ['Begun', when(leaving.beganAt)],
  ]);

const log = ({ log: one }: Certificate) =>
  facts([
    ['Entries', String(one.entries)],
    ['Last hash', html`<code>${one.head}</code>`],
    [
      'Here',
      'log/hashes.txt has every entry’s hash, log/seal.txt the signed root over them, log/entries.jsonl the entries about the leaving.',
    ],
  ]);
