import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { expect, it } from 'vitest';
import { mailOf } from '../../../../../../packages/documents/test/mail-fixture.ts';
import { type NameServers, ProveSender } from './prove-sender.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const RECORDS: Record<string, string> = {
  'TXT a._domainkey.fjord.example': `v=DKIM1; k=rsa; p=${KEY}`,
  'TXT a._domainkey.other.example': `v=DKIM1; k=rsa; p=${KEY}`,
  'TXT fjord.example': 'v=spf1 ip4:203.0.113.7 -all',
};
const noRecord = (name: string) => Object.assign(new Error(`no ${name}`), { code: 'ENOTFOUND' });
const told = (ask: NameServers['ask']) => new ProveSender({ ask } as NameServers);
const scripted = (asked: string[] = []) =>
  told(async (name, kind) => {
    asked.push(`${kind} ${name}`);
    const text = RECORDS[`${kind} ${name}`];
    if (text === undefined) throw noRecord(name);
    return [[text]];
  });

async function signed(mail: Buffer, signingDomain = 'fjord.example'): Promise<Buffer> {
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signature = { signingDomain, selector: 'a', privateKey: key };
  const { signatures } = await dkimSign(mail, {
    canonicalization: 'relaxed/relaxed',
    signatureData: [signature],
    ...signature,
  });
  return Buffer.concat([Buffer.from(signatures), mail]);
}
const received = (ip: string, mail: Buffer) =>
  Buffer.concat([
    Buffer.from(
      `Return-Path: <bounce@fjord.example>\r\nReceived: from out.fjord.example (out.fjord.example [${ip}])\r\n\tby mx.acme.example; Mon, 23 Nov 2026 08:00:00 +0000\r\n`,
    ),
    mail,
  ]);
const proofOf = async (mail: Buffer) => (await scripted().prove(mail)).proof;

it('a signature of the sender’s own domain proves him; one byte changed, or another domain’s signature, does not', async () => {
  const mail = await signed(mailOf([{ name: 'a.xml', bytes: '<a/>' }]));
  expect(await proofOf(mail)).toMatchObject({ proven: true, dkim: 'pass', domains: ['fjord.example'] });
  const changed = Buffer.from(mail.toString('latin1').replace('Please find', 'Please fund'), 'latin1');
  expect(await proofOf(changed)).toMatchObject({ proven: false, domains: [] });
  const others = await signed(mailOf([]), 'other.example');
  expect(await proofOf(others)).toMatchObject({ proven: false, dkim: 'pass' });
  expect(await proofOf(mailOf([]))).toMatchObject({ proven: false, dkim: 'none', spf: 'none' });
});

it('a server that the domain names for its mails proves the sender, another does not', async () => {
  expect(await proofOf(received('203.0.113.7', mailOf([])))).toMatchObject({ proven: true, spf: 'pass' });
  expect(await proofOf(received('198.51.100.9', mailOf([])))).toMatchObject({ proven: false, spf: 'fail' });
  const forged = mailOf([], { From: 'ceo@victim.example' });
  expect(await proofOf(received('203.0.113.7', forged)), 'another organisation').toMatchObject({ proven: false });
});

it('name servers that do not answer leave it open, and no mail asks them without end', async () => {
  const silent = told(() => Promise.reject(Object.assign(new Error('late'), { code: 'ETIMEOUT' })));
  expect(await silent.prove(await signed(mailOf([])))).toMatchObject({ isOpen: true, proof: { proven: false } });
  let mail = mailOf([]);
  for (let at = 0; at < 80; at++) mail = await signed(mail, `d${at}.example`);
  let silence = 0;
  const deaf = told(() => {
    silence += 1;
    return Promise.reject(Object.assign(new Error('late'), { code: 'ETIMEOUT' }));
  });
  expect(await deaf.prove(mail)).toMatchObject({ isOpen: true, proof: { proven: false } });
  expect(silence, 'questions that nobody answered').toBeLessThanOrEqual(3);
  const asked: string[] = [];
  await scripted(asked).prove(mail);
  expect(asked.length).toBeLessThanOrEqual(60);
});
