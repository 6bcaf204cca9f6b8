import { Badge, ButtonLink, DateTime, IconButton, KeyValueList, Section, Sheet } from '@clearhold/ui';
import { Download, Maximize2, ScanSearch } from 'lucide-react';
import { useState } from 'react';
import { channelWords } from '../documents/document-words.ts';
import type { WholeCase } from './case-query.ts';
import { fieldsInQuestion, pictureOf } from './invoice-shape.ts';
import { InvoiceSheet } from './invoice-sheet.tsx';
import { SupplierFacts } from './supplier-facts.tsx';

/** The matter: the document as it arrived, with what is in question outlined, and who sent it. */
export function Matter({ found }: { found: WholeCase }) {
  const [wide, setWide] = useState(false);
  const picture = pictureOf(found.invoice?.canonical);
  const asked = fieldsInQuestion(found.exceptions);
  const { document, invoice } = found;
  const original = document && (
    <ButtonLink kind="quiet" size="small" href={document.contentUrl} target="_blank" rel="noreferrer">
      <Download size={14} aria-hidden />
      Original
    </ButtonLink>
  );
  return (
    <>
      <Section
        title="Document"
        actions={
          <>
            {document && (
              <ButtonLink kind="quiet" size="small" href={`/documents/${document.id}`}>
                <ScanSearch size={14} aria-hidden />
                Fields
              </ButtonLink>
            )}
            {original}
            {picture && (
              <IconButton
                size="small"
                label="Show the document large"
                icon={<Maximize2 size={14} aria-hidden />}
                onPress={() => setWide(true)}
              />
            )}
          </>
        }
      >
        {picture ? (
          <InvoiceSheet invoice={picture} asked={asked} narrow />
        ) : (
          <p className="text-row text-muted">
            {document
              ? 'This kind of document has no picture here; open the original.'
              : 'No document belongs to this case.'}
          </p>
        )}
        {document && (
          <p className="pt-2 text-label text-muted">
            Came by {channelWords(document.channel)} <DateTime value={document.receivedAt} />
            {document.format && ` as ${document.format}`}, kept byte for byte.
          </p>
        )}
      </Section>
      <SupplierFacts found={found} />
      {invoice?.erpDocument && (
        <Section title="In the ERP">
          <KeyValueList
            items={[
              { label: 'Document', value: <span className="font-mono text-label">{invoice.erpDocument}</span> },
              { label: 'Invoice', value: <Badge>{invoice.status.toLowerCase()}</Badge> },
            ]}
          />
        </Section>
      )}
      {picture && (
        <Sheet
          isOpen={wide}
          onOpenChange={setWide}
          size="wide"
          title={`${found.supplierName}, ${found.invoiceNumber}`}
          lead={original}
        >
          <InvoiceSheet invoice={picture} asked={asked} />
        </Sheet>
      )}
    </>
  );
}
