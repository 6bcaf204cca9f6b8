import { systemClock } from '@clearhold/kernel';
import { BrandStyle, brandQuery, DEFAULT_BRAND, Failure, UiProvider, useBrandTitle, useOwnLocale } from '@clearhold/ui';
import type { QueryClient } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet, useRouter } from '@tanstack/react-router';
import { meQuery } from '../lib/session.ts';
import { NotFoundPage } from './not-found.tsx';

const systemZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

function Root() {
  const router = useRouter();
  const brand = useQuery(brandQuery).data;
  const me = useQuery({ ...meQuery, enabled: false }).data;
  const own = useOwnLocale();
  const locale = own ?? me?.locale ?? navigator.language;
  useBrandTitle(brand && `${brand.productName} console`);
  return (
    <UiProvider
      locale={locale}
      timeZone={me?.timeZone ?? systemZone}
      clock={systemClock}
      navigate={(path) => router.history.push(path)}
    >
      <BrandStyle
        primary={brand?.primaryColour ?? DEFAULT_BRAND}
        fontFamily={brand?.fontFamily}
        favicon={brand?.faviconUrl ?? brand?.logoUrl}
      />
      <Outlet />
    </UiProvider>
  );
}

export const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Root,
  notFoundComponent: NotFoundPage,
  errorComponent: ({ error, reset }) => (
    <UiProvider locale={navigator.language} timeZone={systemZone} clock={systemClock}>
      <Failure error={error} what="This page" retry={reset} />
    </UiProvider>
  ),
});
