import { createRoot } from 'react-dom/client';
import { BrandStyle, UiProvider } from '../src/index.ts';
import '../src/styles.css';
import { DesignCase } from './page-case.tsx';
import { Components } from './page-components.tsx';
import { DesignQueue } from './page-queue.tsx';

// Shown at an instant of its own, so that two looks at the page are alike.
const query = new URLSearchParams(location.search);
const locale = query.get('locale') ?? 'en-GB';
const theme = query.get('theme');
if (theme) document.documentElement.dataset.theme = theme;
document.documentElement.dir = locale.startsWith('ar') ? 'rtl' : 'ltr';
document.documentElement.dataset.density = query.get('density') ?? 'normal';

const pages = { queue: DesignQueue, case: DesignCase, components: Components };
const Page = pages[(query.get('page') ?? 'components') as keyof typeof pages];
const clock = { now: () => new Date('2026-03-12T13:20:00Z') };

createRoot(document.getElementById('root') as HTMLElement).render(
  <UiProvider locale={locale} timeZone="Europe/Berlin" clock={clock}>
    <BrandStyle primary={query.get('brand') ?? '#3b4fd1'} />
    <Page />
  </UiProvider>,
);
