import { FORGED_TOKENS } from '../../apps/api/test/house/forgeries.ts';
import type { House } from '../../apps/api/test/house/house.ts';
import { OidcVisit, SAVE_OIDC } from '../../apps/api/test/house/oidc-visit.ts';
import { CLIENT, Provider } from '../../apps/api/test/house/provider.ts';
import { FORGED_ANSWERS } from '../../apps/api/test/house/saml-forgeries.ts';
import { SamlProvider } from '../../apps/api/test/house/saml-provider.ts';
import { SAVE_SAML, SamlVisit } from '../../apps/api/test/house/saml-visit.ts';
import { houseGoal } from '../house-goal.ts';

const FORGERIES_MIN = 60;

/** How one kind of sign-on went: true messages that opened something, and forged ones that did. */
interface Tried {
  readonly isTrueIn: boolean;
  readonly forged: number;
  readonly letIn: string[];
}

const domainOf = (email: string) => email.split('@')[1]!;
const analystOf = (house: House, slug: string) =>
  house.tenant(slug).users.find(({ roles }) => roles.includes('analyst'))!.email;

// No forged message of a sign-on provider opens anything; a true one of each kind does, before and after.
await houseGoal('G39', async (house) => {
  const oidc = await byOidc(house);
  const saml = await bySaml(house);
  const forged = oidc.forged + saml.forged;
  const letIn = [...oidc.letIn, ...saml.letIn];
  const pass = forged >= FORGERIES_MIN && letIn.length === 0 && oidc.isTrueIn && saml.isTrueIn;
  return { value: letIn.length, limit: 0, pass, details: { forged, oidc, saml } };
});

async function byOidc(house: House): Promise<Tried> {
  const provider = await Provider.open();
  const admin = await house.as('acme', 'tenant-admin');
  const email = analystOf(house, 'acme');
  const client = { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret };
  const { saveSignOn } = await admin.ask(SAVE_OIDC, {
    input: { name: 'Acme ID', ...client, domains: [domainOf(email)] },
  });
  const visit = new OidcVisit(house.at('acme'), provider, saveSignOn.signOn.id);
  const isIn = async () => Boolean((await visit.signOn({ sub: 'kim-1', email, email_verified: true })).me?.person);
  const isTrueBefore = await isIn();
  const letIn: string[] = [];
  for (const [name, forge] of Object.entries(FORGED_TOKENS)) {
    provider.forge = forge;
    if (await isIn()) letIn.push(name);
  }
  provider.forge = undefined;
  const isTrueIn = isTrueBefore && (await isIn());
  await provider.close();
  return { isTrueIn, forged: Object.keys(FORGED_TOKENS).length, letIn };
}

async function bySaml(house: House): Promise<Tried> {
  const provider = await SamlProvider.open();
  const admin = await house.as('borealis', 'tenant-admin');
  const email = analystOf(house, 'borealis');
  const { saveSamlSignOn } = await admin.ask(SAVE_SAML, {
    input: {
      ...{ name: 'Borealis SAML', metadata: provider.metadata() },
      ...{ domains: [domainOf(email)], trustsAddresses: true },
    },
  });
  const visit = new SamlVisit(house.at('borealis'), provider, saveSamlSignOn.signOn.id);
  const who = { email, subject: 'kim-1' };
  const isIn = async (forge?: (typeof FORGED_ANSWERS)[string]) =>
    Boolean((await visit.signOn(who, {}, forge)).me?.person);
  const isTrueBefore = await isIn();
  const letIn: string[] = [];
  for (const [name, forge] of Object.entries(FORGED_ANSWERS)) if (await isIn(forge)) letIn.push(name);
  const isTrueIn = isTrueBefore && (await isIn());
  await provider.close();
  return { isTrueIn, forged: Object.keys(FORGED_ANSWERS).length, letIn };
}
