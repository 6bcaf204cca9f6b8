import { useLocale } from '../locale/ui-provider.tsx';

interface Pages {
  helpUrl?: string | null;
  imprintUrl?: string | null;
  privacyUrl?: string | null;
}

/** The brand's own pages for help and law, those that it has. */
export function BrandLinks({ brand }: { brand: Pages | undefined }) {
  const { say } = useLocale();
  const links = [
    [say('help'), brand?.helpUrl],
    [say('imprint'), brand?.imprintUrl],
    [say('privacy'), brand?.privacyUrl],
  ] as const;
  if (!links.some(([, url]) => url)) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-label">
      {links.map(
        ([label, url]) =>
          url && (
            <li key={label}>
              <a className="text-brand-text underline" href={url} target="_blank" rel="noreferrer noopener">
                {label}
              </a>
            </li>
          ),
      )}
    </ul>
  );
}
