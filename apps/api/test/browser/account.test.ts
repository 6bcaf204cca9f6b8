import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { CLIENT, Provider } from '../house/provider.ts';
import { SamlProvider } from '../house/saml-provider.ts';
import { address, browserTest, read, signIn, userOf, useStage } from './stage.ts';

const stage = useStage();

const submitPassword = async (page: Page, slug: string, role: string) => {
  const { email, password } = userOf(slug, role);
  await page.goto(address(slug, '/sign-in'));
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
};

describe('one’s account', () => {
  browserTest('says where one is signed in, and signs out of there', async () => {
    const [here, there] = [await stage.page(), await stage.page()];
    await signIn(here, 'acme', 'auditor');
    await signIn(there, 'acme', 'auditor');
    await here.goto(address('acme', '/settings'));
    const list = here.getByRole('list', { name: 'Signed in' });
    await list.getByText('This one').waitFor();
    await expect.poll(() => read(list.getByRole('listitem').first())).toMatch(/Chrom\w+ on Linux/);
    await list
      .getByRole('button', { name: /^Sign out of/ })
      .first()
      .click();
    await here
      .getByText(/^Signed out of Chrom/)
      .first()
      .waitFor();
    await there.reload();
    await there.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(new URL(there.url()).pathname).toBe('/sign-in');
  });

  browserTest('asks once more who one is where an act needs it, and goes on with it', async () => {
    const [page, there] = [await stage.page(), await stage.page()];
    for (const one of [page, there]) await signIn(one, 'lumen', 'auditor');
    await page.goto(address('lumen', '/settings'));
    const errors = [{ message: 'Show once more that it is you.', extensions: { code: 'CONFIRM_YOURSELF' } }];
    // As if the sign-in were a quarter of an hour old.
    let refused = 0;
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('"sessionId"') && refused++ === 0
        ? route.fulfill({ json: { data: null, errors } })
        : route.continue(),
    );
    const list = page.getByRole('list', { name: 'Signed in' });
    await list
      .getByRole('button', { name: /^Sign out of/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Is it still you?' });
    await dialog.getByLabel('Your password').fill('not the password');
    await page.keyboard.press('Enter');
    await dialog.getByText('This is not your present password.').waitFor();
    await expect.poll(() => page.getByText(/^Signed out of Chrom/).count()).toBe(0);
    await dialog.getByLabel('Your password').fill(userOf('lumen', 'auditor').password);
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Signed out of Chrom/)
      .first()
      .waitFor();
  });

  browserTest('asks for a code once an authenticator app is set up, and takes a recovery code', async () => {
    const page = await stage.page();
    await signIn(page, 'borealis', 'auditor');
    await page.goto(address('borealis', '/settings'));
    await page.getByRole('button', { name: 'Set up authenticator app' }).click();
    await page.getByLabel('Present password').fill(userOf('borealis', 'auditor').password);
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /authenticator app scans/ }).waitFor();
    const dialog = page.getByRole('dialog');
    const secret = (await read(dialog.locator('code').first())).trim();
    await dialog.getByLabel('Code').fill(generateSync({ secret }));
    await page.keyboard.press('Enter');
    const codes = page.getByRole('list', { name: 'Recovery codes' });
    await codes.waitFor();
    const recovery = (await codes.getByRole('listitem').allInnerTexts())[0]!;
    await page.getByRole('button', { name: 'I have kept the codes' }).click();
    await page.getByText('10 recovery codes left').waitFor();

    const other = await stage.page();
    await submitPassword(other, 'borealis', 'auditor');
    await other.getByRole('heading', { name: 'One more step' }).waitFor();
    await other.getByLabel('Code').fill('000000');
    await other.keyboard.press('Enter');
    await other
      .getByText(/not right, or was used already/)
      .first()
      .waitFor();
    await other.getByLabel('Code').fill(recovery);
    await other.keyboard.press('Enter');
    await other.waitForURL((url) => url.pathname !== '/sign-in');
  });
});

browserTest('one signs in by a passkey alone, until it is removed', async () => {
  const page = await stage.page();
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
  } as const;
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  });
  await signIn(page, 'acme', 'receiver');
  await page.goto(address('acme', '/settings'));
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Work laptop');
  await dialog.getByLabel('Present password').fill(userOf('acme', 'receiver').password);
  await page.keyboard.press('Enter');
  const list = page.getByRole('list', { name: 'Passkeys' });
  await list.getByText('Work laptop').waitFor();
  await page.context().clearCookies();
  await page.goto(address('acme', '/sign-in?to=%2Fsettings'));
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL(address('acme', '/settings'));
  await list.getByRole('button', { name: 'Remove Work laptop' }).click();
  await dialog.getByLabel('Present password').fill(userOf('acme', 'receiver').password);
  await page.keyboard.press('Enter');
  await page.getByText('Passkey removed').first().waitFor();
  await page.context().clearCookies();
  await page.goto(address('acme', '/sign-in'));
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText(/does not open anything here/).waitFor();
  expect(stage.faults).toEqual([]);
});

describe('a password', () => {
  browserTest('that is forgotten is asked for in the same words whoever asks; a spent link says so', async () => {
    const page = await stage.page();
    await page.goto(address('acme', '/sign-in'));
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    // The page that is left has a field of this name, too.
    await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor();
    await page.getByLabel('E-mail').fill('nobody@acme.example');
    await page.keyboard.press('Enter');
    await page.getByText('Look into your mail').waitFor();
    await page.goto(address('acme', `/set-password#${'x'.repeat(43)}`));
    await page.getByText('This link was used already, or its time is over.').waitFor();
    await page.getByRole('link', { name: 'Get a new link' }).click();
    await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor();
  });

  browserTest('that is leaked is refused beside its field', async () => {
    const page = await stage.as('meridian', 'partner-admin');
    await page.goto(address('meridian', '/settings'));
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByLabel('Present password').fill(userOf('meridian', 'partner-admin').password);
    await page.getByLabel('New password').fill('Password2026!');
    await page.getByRole('dialog').getByRole('button', { name: 'Change password' }).click();
    await page.getByText(/list of stolen passwords/).waitFor();
  });
});

browserTest('an administrator sets single sign-on up, and a colleague comes in by it without a password', async () => {
  const provider = await Provider.open();
  const { email } = userOf('lumen', 'analyst');
  provider.visitor = { sub: 'one', email, email_verified: true };
  const admin = await stage.as('lumen', 'tenant-admin');
  await admin.goto(address('lumen', '/team/sign-on'));
  await admin.getByRole('button', { name: 'Add sign-on' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByText('/v1/sign-on/callback').waitFor();
  await dialog.getByLabel('Name').fill('Lumen ID');
  await dialog.getByLabel('Issuer').fill('http://10.0.0.1');
  await dialog.getByLabel('Client id').fill(CLIENT.id);
  await dialog.getByLabel('Client secret').fill(CLIENT.secret);
  await dialog.getByLabel('E-mail domains').fill(email.split('@')[1]!);
  await dialog.getByRole('button', { name: 'Add sign-on' }).click();
  await dialog.getByText(/The issuer is an https address/).waitFor();
  await dialog.getByLabel('Issuer').fill(provider.issuer);
  await dialog.getByRole('button', { name: 'Add sign-on' }).click();
  await admin.getByText('People can sign in through Lumen ID').waitFor();
  const page = await stage.page();
  await page.goto(address('lumen', '/sign-in?to=%2Fsettings'));
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Continue with Lumen ID' }).click();
  await page.waitForURL(address('lumen', '/settings'));
  await page.getByRole('list', { name: 'Signed in' }).waitFor();
  provider.visitor = { sub: 'two', email: 'x@elsewhere.example', email_verified: true };
  const stranger = await stage.page();
  await stranger.goto(address('lumen', '/sign-in'));
  await stranger.getByLabel('E-mail').fill(email);
  await stranger.getByRole('button', { name: 'Continue with Lumen ID' }).click();
  await stranger.getByText(/not of a domain that comes in this way/).waitFor();
  expect(stage.faults).toEqual([]);
  await provider.close();
});

browserTest(
  'an administrator sets SAML up and tries it out, and a colleague comes in by another site’s form',
  async () => {
    // Another site than ours, so that the browser keeps our cookies from its form.
    const provider = await SamlProvider.open('127.0.0.1');
    const { email } = userOf('borealis', 'analyst');
    const nameId = '<saml:NameID>one</saml:NameID>';
    provider.visitor = (draft) => ({ ...draft, nameId, attributes: [['email', email]] });
    const admin = await stage.as('borealis', 'tenant-admin');
    await admin.goto(address('borealis', '/team/sign-on'));
    await admin.getByRole('button', { name: 'Add sign-on' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'SAML' }).click();
    await dialog.getByText(address('borealis', '/v1/sign-on/saml/acs')).waitFor();
    await dialog.getByLabel('Name', { exact: true }).fill('Borealis SAML');
    await dialog.getByLabel('Metadata of the provider').fill('<EntityDescriptor>');
    await dialog.getByLabel('E-mail domains').fill(email.split('@')[1]!);
    await dialog.getByRole('button', { name: 'Add sign-on' }).click();
    await dialog.getByText(/This metadata cannot be used/).waitFor();
    await dialog.getByLabel('Metadata of the provider').fill(provider.metadata());
    await dialog.getByRole('button', { name: 'Add sign-on' }).click();
    await admin.getByText('People can sign in through Borealis SAML').waitFor();
    const opened = admin.waitForEvent('popup');
    await admin.getByRole('button', { name: 'Try out Borealis SAML' }).click();
    const trial = await opened;
    await trial.getByRole('button', { name: 'Go to the provider' }).click();
    await trial.getByText('It works').waitFor();
    const page = await stage.page();
    await page.goto(address('borealis', '/sign-in?to=%2Fsettings'));
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Continue with Borealis SAML' }).click();
    await page.waitForURL(address('borealis', '/settings'));
    await page.getByRole('list', { name: 'Signed in' }).waitFor();
    expect(stage.faults).toEqual([]);
    await provider.close();
  },
);
