import {
  Answer,
  Button,
  ButtonLink,
  DateTime,
  EmptyState,
  KeyValueList,
  Link,
  Note,
  PageHeader,
  Section,
  Sentence,
  Skeleton,
  StateText,
  useLocale,
} from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '../../lib/session.ts';
import { fieldsInQuestion, pictureOf } from '../case/invoice-shape.ts';
import { InvoiceSheet } from '../case/invoice-sheet.tsx';
import { TraceButton } from '../trace/trace-button.tsx';
import { channelWords, isInterchange, sizeWords, statusOf } from './document-words.ts';
import { documentQuery, type WholeDocument } from './documents.ts';
import { PartList } from './part-list.tsx';
import { ProblemList } from './problem-list.tsx';
import { ReturnDialog } from './return-dialog.tsx';

const route = getRouteApi('/app/documents/$documentId');

function Facts({ document }: { document: WholeDocument }) {
  const { locale } = useLocale();
  const cases = document.invoice?.cases ?? [];
  return (
    <KeyValueList
      items={[
        { label: 'Format', value: document.format ?? 'Not recognised' },
        {
          label: 'Came by',
          value: channelWords(document.channel),
          source: <DateTime value={document.receivedAt} as="exact" />,
        },
        ...(document.partOf
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

function Page({ document }: { document: WholeDocument }) {
  const mayReturn = useCan('reprocess', 'Document');
  const [returning, setReturning] = useState(false);
  const status = statusOf(document.status);
  const picture = pictureOf(document.canonical);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Documents', href: '/documents' },
          { label: document.filename ?? 'Document', href: `/documents/${document.id}` },
        ]}
        title={document.filename ?? document.invoice?.number ?? 'Document without a name'}
        meta={
          <>
            <StateText tone={status.tone}>{status.label}</StateText>
            <DateTime value={document.receivedAt} />
          </>
        }
        actions={
          <>
            <TraceButton of={{ kind: 'document', id: document.id }} name={document.filename ?? 'the document'} />
            {isInterchange(document) && (
              <ButtonLink href={`/v1/documents/${document.id}/acknowledgement`} target="_blank" rel="noreferrer">
                <Download size={16} aria-hidden />
                Acknowledgement
              </ButtonLink>
            )}
            <ButtonLink href={document.contentUrl} target="_blank" rel="noreferrer">
              <Download size={16} aria-hidden />
              Original
            </ButtonLink>
            {mayReturn && document.status === 'REJECTED' && !document.returnedAt && (
              <Button kind="primary" onPress={() => setReturning(true)}>
                Send document back
              </Button>
            )}
          </>
        }
      />
      <div className="grid lg:grid-cols-[minmax(0,1fr)_25rem] lg:divide-x lg:divide-line">
        <div>
          {document.returnedAt && (
            <div className="px-4 pt-4 sm:px-6">
              <Note tone="info" title="Sent back">
                <DateTime value={document.returnedAt} as="exact" />
                <p className="whitespace-pre-wrap">{document.returnReason}</p>
              </Note>
            </div>
          )}
          <Section title="Problems" aside={`${document.problems.length}`}>
            <ProblemList problems={document.problems} />
          </Section>
          {document.parts.length > 0 && (
            <Section title="Documents in this file" aside={`${document.parts.length}`}>
              <PartList parts={document.parts} />
            </Section>
          )}
          {picture && (
            <Section title="As it was read">
              <InvoiceSheet invoice={picture} asked={fieldsInQuestion(document.exceptions)} />
            </Section>
          )}
        </div>
        <Section title="About the document">
          <Facts document={document} />
        </Section>
      </div>
      {returning && <ReturnDialog document={document} isOpen onClose={() => setReturning(false)} />}
    </>
  );
}

/** One document: what arrived, and what was made of it. */
export function DocumentPage() {
  const { documentId } = route.useParams();
  const query = useQuery(documentQuery(documentId));
  return (
    <Answer
      query={query}
      what="This document"
      loading={<Skeleton lines={8} className="p-6" />}
      missing={
        <EmptyState
          title="There is no such document"
          action={<ButtonLink href="/documents">Rejected documents</ButtonLink>}
        />
      }
    >
      {(document) => <Page document={document} />}
    </Answer>
  );
}
