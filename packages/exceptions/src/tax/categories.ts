/** The VAT categories of EN 16931 (UNCL 5305) under which no tax is billed: in words, and whether a reason has to be given (BR-E-10 and its like). */
export const UNTAXED: Readonly<Record<string, { readonly name: string; readonly reasonNeeded: boolean }>> = {
  Z: { name: 'zero rated', reasonNeeded: false },
  E: { name: 'exempt', reasonNeeded: true },
  AE: { name: 'reverse charge', reasonNeeded: true },
  K: { name: 'supply within the EU', reasonNeeded: true },
  G: { name: 'export', reasonNeeded: true },
  O: { name: 'not subject to VAT', reasonNeeded: true },
};
