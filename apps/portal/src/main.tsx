import { brandQuery, paintPreferences } from '@clearhold/ui';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { makePortal } from './routes/portal.tsx';
import './styles.css';

paintPreferences();
const { router, client } = makePortal();

// The brand is known before anything is painted, unless it was seen before: then it is looked up behind the page.
await client.ensureQueryData(brandQuery).catch(() => undefined);

const root = document.getElementById('root');
if (root) createRoot(root).render(<RouterProvider router={router} />);
