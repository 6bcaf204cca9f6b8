const NAMES: Readonly<Record<string, string>> = {
  APERAK: 'an application error and acknowledgement (APERAK)',
  CONTRL: 'a syntax and service report (CONTRL)',
  DELFOR: 'a delivery schedule (DELFOR)',
  DELJIT: 'a just-in-time delivery order (DELJIT)',
  IFTMIN: 'a transport instruction (IFTMIN)',
  IFTMBC: 'a booking confirmation (IFTMBC)',
  IFTSTA: 'a transport status report (IFTSTA)',
  INVRPT: 'an inventory report (INVRPT)',
  ORDCHG: 'an order change (ORDCHG)',
  ORDRSP: 'an order response (ORDRSP)',
  PARTIN: 'party information (PARTIN)',
  PAXLST: 'a passenger list (PAXLST)',
  PAYMUL: 'a multiple payment order (PAYMUL)',
  PAYORD: 'a payment order (PAYORD)',
  PRICAT: 'a price catalogue (PRICAT)',
  QUOTES: 'a quotation (QUOTES)',
  REMADV: 'a remittance advice (REMADV)',
  REQOTE: 'a request for a quotation (REQOTE)',
  SLSRPT: 'a sales report (SLSRPT)',
};

/** A message in words: "an order response (ORDRSP)". */
export function messageName(type: string): string {
  if (type === '') return 'a message of an unknown type';
  return NAMES[type] ?? `a message of the type "${type.slice(0, 20)}"`;
}
