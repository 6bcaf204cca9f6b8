import { StateText, useNow } from '../index.ts';
import { certificateState } from './certificate-state.ts';
import type { SignOnRow } from './sign-ons.ts';

/** Warns of a provider's certificate that ends: once it changes its key, nobody comes in any more until it is known here. */
export function CertificateNote({ signOn: { saml } }: { signOn: SignOnRow }) {
  const state = certificateState(saml, useNow());
  if (!state) return null;
  return (
    <span className="text-label" title="Give the provider’s new metadata under “Change”.">
      <StateText tone={state.tone}>{state.word}</StateText>
    </span>
  );
}
