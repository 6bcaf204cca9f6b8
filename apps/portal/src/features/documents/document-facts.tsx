import { DateTime, KeyValueList, Link, Sentence, useLocale } from '@clearhold/ui';
import { channelWords, sizeWords } from './document-words.ts';
import type { WholeDocument } from './documents.ts';
import { mailFacts } from './mail-facts.tsx';

/** What is known of a document besides its meaning. */
export function DocumentFacts({ document }: { document: WholeDocument }) {
  const { locale } = useLocale();
  const cases = document.invoice?.cases ?? [];
  return (
    <KeyValueList
      items={[
        { label: 'Format', value: document.format ?? 'Not recognised' },
        {
          label: 'Came by',
          value: document.channelName ?? channelWords(document.channel),
          source: <DateTime value={document.receivedAt} as="exact" />,
        },
        ...mailFacts(document),
        ...(document.partOf && document.partOf.id !== document.mailOf?.id
          ? [
              {
                label: 'Came in one file with others',
                value: (
                  <Link href={`/documents/${document.partOf.id}`}>
                    {document.partOf.filename ?? document.partOf.format ?? 'The file'}
                  </Link>
                ),
              },
            ]
          : []),
        ...(document.unit ? [{ label: 'Business unit', value: document.unit.name }] : []),
        { label: 'Size', value: `${sizeWords(document.size, locale)}, ${document.contentType}` },
        { label: 'SHA-256', value: <span className="font-mono text-[0.6875rem] break-all">{document.sha256}</span> },
        ...(cases.length > 0
          ? [
              {
                label: cases.length === 1 ? 'Case' : 'Cases',
                value: cases.map((each) => (
                  <Link key={each.id} href={`/cases/${each.id}`} className="block">
                    <Sentence>{each.title}</Sentence>
                  </Link>
                )),
              },
            ]
          : []),
      ]}
    />
  );
}
