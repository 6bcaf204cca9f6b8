import { createPublicKey } from 'node:crypto';
import { makeRequestKey } from '../../src/features/identity/sign-on/saml/request-key.ts';
import { base64, type Draft, ENVELOPED, RSA_SHA256 } from './saml-provider.ts';
import { type ForgeSaml, WRAPPED } from './wrapped-answers.ts';

const with_ =
  (change: (draft: Draft) => Partial<Draft>): ForgeSaml =>
  (provider, draft) =>
    base64(provider.write({ ...draft, ...change(draft) }));
const edited =
  (edit: (xml: string) => string): ForgeSaml =>
  (provider, draft) =>
    base64(edit(provider.write(draft)));
const emailed = (draft: Draft, ...values: string[]) => ({
  ...draft,
  attributes: values.map((value) => ['email', value] as const),
});
const bossOf = (draft: Draft) => `boss@${draft.attributes[0]![1].split('@')[1]}`;
const newcomer = (draft: Draft, email: string) => ({
  ...emailed(draft, email),
  nameId: '<saml:NameID>somebody new</saml:NameID>',
});
const named = (inside: string): ForgeSaml => with_(() => ({ nameId: `<saml:NameID>${inside}</saml:NameID>` }));
const stranger = await makeRequestKey('stranger.example', new Date());
const SHA1 = 'http://www.w3.org/2000/09/xmldsig#sha1';
const WITH_COMMENTS = 'http://www.w3.org/2001/10/xml-exc-c14n#WithComments';

/** SAML answers that nobody may believe, by what is wrong with them. */
export const FORGED_ANSWERS: Record<string, ForgeSaml> = {
  ...WRAPPED,
  'no signature': (provider, draft) => base64(provider.response(draft, provider.assertion(draft))),
  'an empty signature': (provider, draft) =>
    base64(provider.write(draft).replace(/<ds:SignatureValue>[^<]*</, '<ds:SignatureValue><')),
  'another key': (provider, draft) => base64(provider.write(draft, 'assertion', { key: stranger.privateKey })),
  'another key, whose certificate comes along': (provider, draft) => {
    const own = stranger.certificate.replace(/-----[^-]+-----|\s/g, '');
    const info = `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${own}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`;
    return base64(provider.write(draft, 'both', { key: stranger.privateKey }).replaceAll('</ds:Signature>', info));
  },
  'the certificate used as a secret (HMAC)': (provider, draft) =>
    base64(hmac(provider, draft, provider.key.certificate)),
  'the public key used as a secret (HMAC)': (provider, draft) => {
    const pem = createPublicKey(provider.key.certificate).export({ type: 'spki', format: 'pem' }).toString();
    return base64(hmac(provider, draft, pem));
  },
  'a signature with SHA-1': (provider, draft) =>
    base64(provider.write(draft, 'assertion', { signatureAlgorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' })),
  'a digest with SHA-1': (provider, draft) => base64(provider.write(draft, 'assertion', { digestAlgorithm: SHA1 })),
  'a canonical form that keeps comments': (provider, draft) =>
    base64(provider.write(draft, 'assertion', { canonicalizationAlgorithm: WITH_COMMENTS })),
  'a transform that keeps comments': (provider, draft) =>
    base64(provider.write(draft, 'assertion', { transforms: [ENVELOPED, WITH_COMMENTS] })),
  'a transform of its own (XSLT)': edited((xml) =>
    xml.replace(`Algorithm="${ENVELOPED}"`, 'Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"'),
  ),
  'an algorithm that nobody knows': edited((xml) => xml.replace(RSA_SHA256, 'urn:none')),
  'another issuer': with_(() => ({ issuer: 'https://evil.example', assertionIssuer: 'https://evil.example' })),
  'another issuer of the assertion': with_(() => ({ assertionIssuer: 'https://evil.example' })),
  'another issuer of the response': with_(() => ({ issuer: 'https://evil.example' })),
  'another audience': with_(() => ({ audience: 'https://another.example/saml' })),
  'no audience': with_(() => ({ audience: undefined })),
  'another recipient': with_(() => ({ recipient: 'https://another.example/acs' })),
  'another destination': with_(() => ({ destination: 'https://another.example/acs' })),
  'the answer to another request': with_(() => ({ inResponseTo: '_another', confirms: '_another' })),
  'an assertion for another request': with_(() => ({ confirms: '_another' })),
  'an assertion for no request': with_(() => ({ confirms: undefined })),
  'an answer for no request': with_(() => ({ inResponseTo: undefined, confirms: undefined })),
  'a response for no request': with_(() => ({ inResponseTo: undefined })),
  'another way to confirm': with_(() => ({ method: 'urn:oasis:names:tc:SAML:2.0:cm:sender-vouches' })),
  'an assertion whose time is over': with_(() => ({ notBefore: -600, notAfter: -120 })),
  'a confirmation whose time is over': with_(() => ({ confirmsUntil: -120 })),
  'an assertion of the future': with_(() => ({ notBefore: 3600, notAfter: 7200 })),
  'a session that is over': with_(() => ({ statement: ' SessionNotOnOrAfter="2020-01-01T00:00:00Z"' })),
  'an end in words': with_(() => ({ statement: ' SessionNotOnOrAfter="tomorrow"' })),
  'a provider that says no': with_(() => ({ status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' })),
  'no name of the subject': with_(() => ({ nameId: '' })),
  'an empty name': named(''),
  'two names': with_(({ nameId }) => ({ nameId: nameId + nameId.replace(/>[^<]+</, '>the-boss<') })),
  'an encrypted name': with_(() => ({ nameId: '<saml:EncryptedID>x</saml:EncryptedID>' })),
  'a name that changes each time': with_(({ nameId }) => ({ nameId: nameId.replace('persistent', 'transient') })),
  'a name with elements in it': named('the<b>boss</b>'),
  'a comment in the name': (provider, draft) =>
    base64(provider.write({ ...draft, nameId: `<saml:NameID>${bossOf(draft)}<!---->.evil.example</saml:NameID>` })),
  'a comment put into the name after signing': edited((xml) =>
    xml.replace('</saml:NameID>', '<!-- -->.x</saml:NameID>'),
  ),
  'a comment put into the address after signing': edited((xml) =>
    xml.replace(/(<saml:AttributeValue>[^<@]+)/, '$1<!-- -->'),
  ),
  'an instruction in the name': edited((xml) => xml.replace('</saml:NameID>', '<?x y?></saml:NameID>')),
  'a section in the name': named('<![CDATA[the-boss]]>'),
  'the address twice': (provider, draft) =>
    base64(provider.write(emailed(draft, draft.attributes[0]![1], bossOf(draft)))),
  'an address of another domain': with_((draft) => newcomer(draft, 'boss@elsewhere.example')),
  'an address that is two': with_((draft) => newcomer(draft, `${bossOf(draft)},x@elsewhere.example`)),
  'a document type': edited((xml) => `<!DOCTYPE samlp:Response>${xml}`),
  'entities that grow': edited(
    (xml) => `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>${xml}`,
  ),
  'an entity that reads a file': edited(
    (xml) =>
      `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${xml.replace('</saml:NameID>', '&x;</saml:NameID>')}`,
  ),
  'ten megabytes': (provider, draft) => base64(provider.write(draft).padEnd(10_000_000, ' ')),
  'an assertion of its own': (provider, draft) => base64(provider.sign(provider.assertion(draft), 'Assertion')),
  'another protocol’s name': edited((xml) => xml.replaceAll('SAML:2.0:protocol', 'SAML:1.1:protocol')),
  'a version of yesterday': edited((xml) => xml.replace('Version="2.0"', 'Version="1.1"')),
  'markup that is broken': edited((xml) => xml.replace('</samlp:Response>', '')),
  'not base64': (provider, draft) => provider.write(draft),
  'not a message': () => base64('believe me'),
  'nothing at all': () => '',
};

const hmac = (provider: Parameters<ForgeSaml>[0], draft: Draft, key: string) =>
  provider.write(draft, 'assertion', { key, signatureAlgorithm: 'http://www.w3.org/2000/09/xmldsig#hmac-sha1' });
