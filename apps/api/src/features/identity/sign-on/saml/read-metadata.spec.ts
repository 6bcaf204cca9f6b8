import { expect, it } from 'vitest';
import { readMetadata, shownCertificate } from './read-metadata.ts';
import { makeRequestKey } from './request-key.ts';

const NOW = Date.parse('2026-06-01T00:00:00Z');
const [first, second, other] = await Promise.all(
  ['first', 'second', 'other'].map(async (host) => {
    const { certificate } = await makeRequestKey(host, new Date(NOW));
    return certificate.replace(/-----[^-]+-----|\s/g, '');
  }),
);
const KEY = (certificate: string, use = ' use="signing"') =>
  `<KeyDescriptor${use}><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>
    ${certificate.match(/.{1,64}/g)!.join('\n')}
  </X509Certificate></X509Data></KeyInfo></KeyDescriptor>`;
const PAGE = 'https://login.idp.example/tenant/saml2';
// As large providers give it out: a signature, parts of other protocols with keys of their own, a declaration before it.
const LARGE = `\ufeff<?xml version="1.0" encoding="utf-8"?>
<EntityDescriptor ID="_1" entityID="https://sts.idp.example/tenant/" xmlns="urn:oasis:names:tc:SAML:2.0:metadata">
  <Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/></Signature>
  <RoleDescriptor xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="fed:SecurityTokenServiceType"
    protocolSupportEnumeration="http://docs.oasis-open.org/wsfed/federation/200706">${KEY(other!)}</RoleDescriptor>
  <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    ${KEY(first!)}${KEY(second!, '')}${KEY(first!)}${KEY(other!, ' use="encryption"')}
    <SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://out.example"/>
    <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://post.example"/>
    <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${PAGE}"/>
  </IDPSSODescriptor>
</EntityDescriptor>`;

it('takes name, page and the keys for SAML signatures of a large provider’s metadata, and no other key', () => {
  const found = readMetadata(LARGE, false, NOW);
  expect(found).toEqual({
    issuer: 'https://sts.idp.example/tenant/',
    page: PAGE,
    certificates: [first, second],
    wantsSigned: false,
  });
  expect(shownCertificate(first!).endsAt).toEqual(new Date('2036-06-01T00:00:00Z'));
});

it('says what stands in the way', () => {
  const read = (from: string | RegExp, to: string) => () => readMetadata(LARGE.replace(from, to), false, NOW);
  expect(read(PAGE, 'http://login.idp.example')).toThrow('not https');
  expect(read(PAGE, 'https://user:word@login.idp.example')).toThrow('not https');
  expect(read('entityID', 'entityId')).toThrow('no entityID');
  expect(read('</IDPSSODescriptor>', '')).toThrow('markup is broken');
  expect(read('ID="_1"', 'ID=_1')).toThrow(/broken at line \d+/);
  expect(read('ID="_1"', 'validUntil="2026-05-01T00:00:00Z"')).toThrow('valid until 2026-05-01');
  expect(read('ID="_1"', 'validUntil="someday"')).toThrow('valid until someday');
});
