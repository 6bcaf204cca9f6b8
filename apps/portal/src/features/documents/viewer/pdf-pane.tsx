import { EmptyState, Skeleton } from '@clearhold/ui';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { openPdf } from './open-pdf.ts';

interface PdfPaneProps {
  url: string;
  zoom: number;
  /** What lies over a page, by its number from 1. */
  over: (page: number) => ReactNode;
}

/** The pages of a PDF, each drawn when it comes into sight. Nothing in it is run or fetched. */
export function PdfPane({ url, zoom, over }: PdfPaneProps) {
  const [opened, setOpened] = useState<PDFDocumentProxy | 'failed'>();
  useEffect(() => {
    const stop = new AbortController();
    const opening = openPdf(url, stop.signal);
    opening.then(
      (document) => !stop.signal.aborted && setOpened(document),
      () => !stop.signal.aborted && setOpened('failed'),
    );
    return () => {
      stop.abort();
      void opening.then((document) => document.loadingTask.destroy()).catch(() => undefined);
    };
  }, [url]);
  if (opened === 'failed')
    return (
      <EmptyState title="The pages cannot be drawn here">
        The file came as it is kept; open the original to look at it.
      </EmptyState>
    );
  if (!opened) return <Skeleton lines={12} className="p-6" />;
  return (
    <div className="flex min-w-fit flex-col items-center gap-4 p-4">
      {Array.from({ length: opened.numPages }, (_, index) => (
        <Page key={index} document={opened} number={index + 1} zoom={zoom}>
          {over(index + 1)}
        </Page>
      ))}
    </div>
  );
}

// A4, until the page says what it is.
const USUAL_RATIO = 297 / 210;
const SHARPEST = 3;

function Page(props: { document: PDFDocumentProxy; number: number; zoom: number; children: ReactNode }) {
  const { document, number, zoom, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(number === 1);
  const [ratio, setRatio] = useState(USUAL_RATIO);
  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '600px',
    });
    if (frame.current) watch.observe(frame.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!isNear) return;
    let cancel = () => {};
    let isOver = false;
    const draw = async () => {
      const page = await document.getPage(number);
      const place = canvas.current;
      const plain = page.getViewport({ scale: 1 });
      if (isOver || !place || !frame.current) return;
      setRatio(plain.height / plain.width);
      const sharpness = Math.min(devicePixelRatio || 1, SHARPEST);
      const viewport = page.getViewport({ scale: (frame.current.clientWidth / plain.width) * sharpness });
      place.width = Math.floor(viewport.width);
      place.height = Math.floor(viewport.height);
      const drawing = page.render({ canvas: place, viewport });
      cancel = () => drawing.cancel();
      await drawing.promise;
    };
    // A drawing that was called off, or a page that is broken, stays as it is.
    draw().catch(() => undefined);
    return () => {
      isOver = true;
      cancel();
    };
  }, [document, number, isNear, zoom]);
  return (
    <div
      ref={frame}
      data-theme="light"
      className="document-page"
      style={{ width: `calc((100cqi - 2rem) * ${zoom})`, aspectRatio: `1 / ${ratio}` }}
    >
      <canvas ref={canvas} role="img" aria-label={`Page ${number}`} className="size-full" />
      {children}
    </div>
  );
}
