import {
  Answer,
  Button,
  ButtonLink,
  DateTime,
  EmptyState,
  PageHeader,
  Section,
  Skeleton,
  StateText,
} from '@clearhold/ui';
import { MapDocument } from '@clearhold/ui/mappings';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '../../lib/session.ts';
import { TraceButton } from '../trace/trace-button.tsx';
import { DocumentParts } from './document-parts.tsx';
import { isInterchange, statusOf } from './document-words.ts';
import { documentQuery, type WholeDocument } from './documents.ts';
import { canBeHeld, HoldInvoice } from './hold-invoice.tsx';
import { heldByHand, LiftHold } from './lift-hold.tsx';
import { ReturnDialog } from './return-dialog.tsx';

const route = getRouteApi('/app/documents/$documentId');

function Page({ document }: { document: WholeDocument }) {
  const mayReturn = useCan('reprocess', 'Document');
  const mayHold = useCan('create', 'Exception');
  const mayAnswer = useCan('complete', 'Task');
  const mayMap = useCan('update', 'TableMapping');
  const client = useQueryClient();
  const [returning, setReturning] = useState(false);
  const status = statusOf(document.status);
  return (
    <div className="flex h-full min-h-0 flex-col">
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
            {mayHold && canBeHeld(document) && <HoldInvoice document={document} />}
            {mayAnswer && heldByHand(document) && <LiftHold document={document} />}
            {mayReturn && ['REJECTED', 'WAITING'].includes(document.status) && !document.returnedAt && (
              <Button kind={document.status === 'REJECTED' ? 'primary' : undefined} onPress={() => setReturning(true)}>
                Send document back
              </Button>
            )}
          </>
        }
      />
      {document.status === 'WAITING' && mayMap ? (
        <div className="max-w-4xl">
          <Section title="Which column is what">
            <MapDocument
              documentId={document.id}
              name={document.filename ?? ''}
              onSaved={() => void client.invalidateQueries({ queryKey: ['document', document.id] })}
            />
          </Section>
        </div>
      ) : (
        <DocumentParts document={document} />
      )}
      {returning && <ReturnDialog document={document} isOpen onClose={() => setReturning(false)} />}
    </div>
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
        <EmptyState title="There is no such document" action={<ButtonLink href="/documents">Documents</ButtonLink>} />
      }
    >
      {(document) => <Page key={document.id} document={document} />}
    </Answer>
  );
}
