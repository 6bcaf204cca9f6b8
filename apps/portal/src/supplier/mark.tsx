/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks';
import type { Brand } from './documents.ts';

/** The client's logo, on dark screens the one meant for them, or the name; the tab bears its picture. */
export function Mark({ brand }: { brand: Brand | undefined }) {
  const icon = brand?.faviconUrl ?? brand?.logoUrl;
  useEffect(() => {
    if (icon) document.querySelector('link[rel=icon]')?.setAttribute('href', icon);
  }, [icon]);
  if (!brand?.logoUrl) return <span>{brand?.name ?? '\u00a0'}</span>;
  return (
    <picture>
      {brand.logoDarkUrl && <source srcSet={brand.logoDarkUrl} media="(prefers-color-scheme: dark)" />}
      <img src={brand.logoUrl} alt={brand.name} />
    </picture>
  );
}
