import { brandQuery, Entrance, Link, Note, Skeleton } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AskForm } from './ask-form.tsx';
import { ConfirmPart } from './confirm-part.tsx';
import { signUpOpenQuery } from './documents.ts';

/** Where a partner comes in by himself: he asks, confirms his address by the mailed link, and has his console. */
export function SignUpPage() {
  const brand = useQuery(brandQuery).data;
  const open = useQuery(signUpOpenQuery);
  const [token, setToken] = useState(window.location.hash.slice(1));
  const [askedFor, setAskedFor] = useState<string>();
  if (token) return <ConfirmPart brand={brand} token={token} onAgain={() => setToken('')} />;
  return (
    <Entrance
      brand={brand}
      title="Sign up as a partner"
      lead="Your own console, in which you run exception handling for your clients under your brand."
    >
      {askedFor ? (
        <div role="status">
          <Note tone="info" title="Look into your mail">
            <p>A link to {askedFor} is on its way; it holds for a day. Nothing is made before you open it.</p>
          </Note>
        </div>
      ) : open.data ? (
        <AskForm onAsked={(email, shown) => (shown ? setToken(shown) : setAskedFor(email))} />
      ) : open.data === false ? (
        <Note tone="waiting" title="Nobody signs up at this address">
          <p>Ask whoever runs the installation for a partner’s space.</p>
        </Note>
      ) : (
        <Skeleton lines={4} />
      )}
      <Link href="/sign-in" className="self-start text-row">
        Back to sign in
      </Link>
    </Entrance>
  );
}
