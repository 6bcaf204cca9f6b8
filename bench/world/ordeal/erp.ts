import { EMULATOR_CREDENTIALS } from '@clearhold/connectors/emulator';

interface ErpState {
  readonly invoices: readonly { SupplierInvoice: string; SupplierInvoiceIDByInvcgParty: string }[];
  readonly effects: readonly { documentNumber: string; action: string }[];
}

const { user, password } = EMULATOR_CREDENTIALS;
const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** What was done at the ERP, by the supplier's invoice number, in its order. */
export async function doneAtErp(url: string): Promise<Map<string, string[]>> {
  const answer = await fetch(`${url}/emulator/state`, { headers: { authorization } });
  const state = (await answer.json()) as ErpState;
  const numbers = new Map(state.invoices.map((one) => [one.SupplierInvoice, one.SupplierInvoiceIDByInvcgParty]));
  const done = new Map<string, string[]>();
  for (const { documentNumber, action } of state.effects) {
    const number = numbers.get(documentNumber) ?? documentNumber;
    done.set(number, [...(done.get(number) ?? []), action]);
  }
  return done;
}

/** Lets the ERP answer badly, each fault with its chance per writing call. */
export async function letErpFail(url: string, rates: Record<string, number>, seed: number): Promise<void> {
  const body = JSON.stringify({ rates, seed: String(seed) });
  const answer = await fetch(`${url}/emulator/faults`, { method: 'PUT', headers: { authorization }, body });
  if (!answer.ok) throw new Error(await answer.text());
}
