import { EmptyState, Skeleton } from '@clearhold/ui';
import { lazy, Suspense } from 'react';
import type { InvoicePicture } from '../../case/invoice-shape.ts';
import { InvoiceSheet } from '../../case/invoice-sheet.tsx';
import { placeKey } from './field-groups.ts';
import { PageBoxes } from './page-boxes.tsx';
import { PicturePane } from './picture-pane.tsx';
import type { Shown } from './shown.ts';
import { type Choice, TextPane } from './text-pane.tsx';

const PdfPane = lazy(() => import('./pdf-pane.tsx').then(({ PdfPane: pane }) => ({ default: pane })));

/** The ways to look at a document. */
export type Look = 'pages' | 'text' | 'sheet';

interface DocumentDrawingProps {
  look: Look;
  shown: Shown;
  contentUrl: string;
  picture: InvoicePicture | undefined;
  asked: ReadonlySet<string>;
  choice: Choice;
  zoom: number;
  nameOf: (field: string) => string;
  onChoose: (field: string) => void;
}

/** The document itself, in the way that is asked for. */
export function DocumentDrawing(props: DocumentDrawingProps) {
  const { look, shown, contentUrl, picture, asked, choice, zoom, nameOf, onChoose } = props;
  const { text } = shown;
  if (look === 'text' && typeof text === 'string')
    return <TextPane shown={{ ...shown, text }} choice={choice} zoom={zoom} onChoose={onChoose} />;
  if (look === 'sheet' && picture)
    return (
      <Scrolling label="As it was read">
        <div className="mx-auto max-w-3xl p-4 sm:p-6">
          <InvoiceSheet invoice={picture} asked={asked} />
        </div>
      </Scrolling>
    );
  const chosen = choice.field === undefined ? undefined : placeKey(choice.field, shown.places);
  const over = (page: number) => (
    <PageBoxes page={page} places={shown.places} chosen={chosen} nameOf={nameOf} onChoose={onChoose} />
  );
  if (look === 'pages')
    return (
      <Scrolling label="Pages of the document" isGround>
        {shown.form === 'PDF' ? (
          <Suspense fallback={<Skeleton lines={12} className="p-6" />}>
            <PdfPane url={contentUrl} zoom={zoom} over={over} />
          </Suspense>
        ) : (
          <PicturePane url={contentUrl} zoom={zoom}>
            {over(1)}
          </PicturePane>
        )}
      </Scrolling>
    );
  return (
    <EmptyState title={shown.isTooLong ? 'The document is too long to be shown here' : 'There is nothing to draw here'}>
      {shown.isTooLong
        ? 'Its text has more than 2 MB. The original has all of it.'
        : 'The file is an archive, or of a kind that has no picture. The original is kept as it came.'}
    </EmptyState>
  );
}

function Scrolling({ label, isGround, children }: { label: string; isGround?: boolean; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: places that scroll must be reachable by keyboard
    <section tabIndex={0} aria-label={label} className={`document-pages ${isGround ? 'bg-sunken' : ''}`}>
      {children}
    </section>
  );
}

/** The ways that a document can be looked at, the nearest to how it came first. */
export function looksOf(shown: Shown, picture: InvoicePicture | undefined): { id: Look; label: string }[] {
  const pages = shown.form === 'PDF' || shown.form === 'PNG' || shown.form === 'JPEG';
  return [
    ...(pages ? [{ id: 'pages' as const, label: shown.form === 'PDF' ? 'Pages' : 'Picture' }] : []),
    ...(shown.text ? [{ id: 'text' as const, label: pages ? 'XML inside' : (shown.syntax ?? 'Text') }] : []),
    ...(picture ? [{ id: 'sheet' as const, label: 'As read' }] : []),
  ];
}
