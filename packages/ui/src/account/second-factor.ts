import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';

const STATE = graphql('query SecondFactor { secondFactor { isOn since recoveryCodesLeft isRequired } }');
const BEGIN = graphql(`
  mutation BeginSecondFactor($input: BeginSecondFactorInput!) {
    beginSecondFactor(input: $input) {
      __typename
      ... on SecondFactorBegun { secret uri qr }
      ... on Invalid { code message hint path }
    }
  }
`);
const CONFIRM = graphql(`
  mutation ConfirmSecondFactor($input: SecondFactorCodeInput!) {
    confirmSecondFactor(input: $input) {
      __typename
      ... on SecondFactorOn { recoveryCodes }
      ... on Invalid { code message hint path }
    }
  }
`);
const RENEW = graphql(`
  mutation RenewRecoveryCodes($input: SecondFactorCodeInput!) {
    renewRecoveryCodes(input: $input) {
      __typename
      ... on SecondFactorOn { recoveryCodes }
      ... on Invalid { code message hint path }
    }
  }
`);
const TURN_OFF = graphql(`
  mutation TurnOffSecondFactor($input: SecondFactorCodeInput!) {
    turnOffSecondFactor(input: $input) {
      __typename
      ... on SecondFactorOff { secondFactor { isOn } }
      ... on Invalid { code message hint path }
    }
  }
`);
const TAKE_OFF = graphql(`
  mutation TakeOffSecondFactor($input: TakeOffSecondFactorInput!) {
    takeOffSecondFactor(input: $input) {
      __typename
      ... on SecondFactorTakenOff { ok }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
    }
  }
`);

/** How one's own second factor stands. */
export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: async ({ signal }) => (await request(STATE, {}, signal)).secondFactor,
});

/** What an authenticator app is given. The password is not asked of a sign-in that waits for this. */
export const beginSecondFactor = async (password?: string) =>
  accept((await request(BEGIN, { input: { password } })).beginSecondFactor);

/** Turns it on by its first code; gives the recovery codes, this once. */
export const confirmSecondFactor = async (code: string) =>
  accept((await request(CONFIRM, { input: { code } })).confirmSecondFactor).recoveryCodes;

/** New recovery codes in place of all earlier ones. */
export const renewRecoveryCodes = async (code: string) =>
  accept((await request(RENEW, { input: { code } })).renewRecoveryCodes).recoveryCodes;

export const turnOffSecondFactor = async (code: string) =>
  accept((await request(TURN_OFF, { input: { code } })).turnOffSecondFactor);

/** For somebody who lost app and recovery codes. */
export const takeOffSecondFactor = async (scope: string, personId: string) =>
  accept((await request(TAKE_OFF, { input: { scope, personId } })).takeOffSecondFactor);
