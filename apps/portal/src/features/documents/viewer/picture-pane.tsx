import type { ReactNode } from 'react';

/** A picture of a page. */
export function PicturePane({ url, zoom, children }: { url: string; zoom: number; children: ReactNode }) {
  return (
    <div className="flex min-w-fit flex-col items-center p-4">
      <div data-theme="light" className="document-page" style={{ width: `calc((100cqi - 2rem) * ${zoom})` }}>
        <img src={url} alt="The document as it came" className="w-full" />
        {children}
      </div>
    </div>
  );
}
