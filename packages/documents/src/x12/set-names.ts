const NAMES: Readonly<Record<string, string>> = {
  '180': 'a return merchandise authorization (180)',
  '210': 'a freight invoice of a motor carrier (210)',
  '214': 'a shipment status (214)',
  '811': 'a consolidated service invoice (811)',
  '812': 'a credit or debit adjustment (812)',
  '816': 'a list of organisations (816)',
  '820': 'a remittance advice (820)',
  '824': 'an application advice (824)',
  '830': 'a planning schedule (830)',
  '832': 'a price catalogue (832)',
  '846': 'an inventory inquiry or advice (846)',
  '852': 'product activity data (852)',
  '855': 'an order acknowledgement (855)',
  '857': 'a shipment and billing notice (857)',
  '860': 'an order change of the buyer (860)',
  '862': 'a shipping schedule (862)',
  '864': 'a text message (864)',
  '865': 'an order change acknowledgement of the seller (865)',
  '867': 'a report of product transfer and resale (867)',
  '880': 'a grocery invoice (880)',
  '940': 'a warehouse shipping order (940)',
  '943': 'a warehouse stock transfer advice (943)',
  '944': 'a warehouse stock receipt advice (944)',
  '945': 'a warehouse shipping advice (945)',
  '997': 'a functional acknowledgement (997)',
  '999': 'an implementation acknowledgement (999)',
};

/** A transaction set in words: "a price catalogue (832)". */
export function setName(type: string): string {
  return (
    NAMES[type] ??
    (type === '' ? 'a transaction set without a type' : `a transaction set of the type "${type.slice(0, 10)}"`)
  );
}
