import type { ReactNode } from 'react';
import { useLocale } from '../locale/ui-provider.tsx';
import { BrandLogo } from './avatar.tsx';
import { BrandLinks } from './brand-links.tsx';

/** A host's brand as its entrance shows it: its name, what one signs in to, its logo and whom to ask. */
export interface EntranceBrand {
  name: string;
  productName: string;
  logoUrl?: string | null;
  logoDarkUrl?: string | null;
  helpUrl?: string | null;
  imprintUrl?: string | null;
  privacyUrl?: string | null;
  supportEmail?: string | null;
}

/** The frame of every page before one is signed in: logo, a title, one form, whom to ask. */
export function Entrance(props: {
  brand: EntranceBrand | undefined;
  title: ReactNode;
  lead: ReactNode;
  children: ReactNode;
}) {
  const { brand, title, lead, children } = props;
  const { say } = useLocale();
  return (
    <main className="flex min-h-dvh flex-col items-center bg-ground px-4 pt-[16vh] pb-8">
      <div className="flex w-full max-w-sm flex-col gap-6">
        <div className="flex h-8 items-center">
          <BrandLogo brand={brand} />
        </div>
        <div>
          <h1 className="text-display font-semibold text-ink">{title}</h1>
          <p className="mt-1 text-body text-muted">{lead}</p>
        </div>
        {children}
        <p className="text-label text-muted">
          {say('noAccess')}{' '}
          {brand?.supportEmail ? (
            <a className="text-brand-text underline" href={`mailto:${brand.supportEmail}`}>
              {brand.supportEmail}
            </a>
          ) : (
            say('askAdministrator')
          )}
        </p>
        <BrandLinks brand={brand} />
      </div>
    </main>
  );
}
