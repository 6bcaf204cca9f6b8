/** Fields that stand behind or below a label. */
export type Labelled =
  | 'number'
  | 'issueDate'
  | 'dueDate'
  | 'orderReference'
  | 'gross'
  | 'net'
  | 'tax'
  | 'supplier'
  | 'customer'
  | 'other';

/**
 * Labels in English, German, French, Dutch, Italian, Spanish and Polish, as `normal` writes them. The first list of a field says it for
 * sure; those of the second are used where none of the first is there, as they also say other things.
 */
export const PHRASES: Record<Labelled, readonly [sure: readonly string[], weak: readonly string[]]> = {
  number: [
    listed(`
    invoice number | invoice no | invoice nr | invoice num | invoice # | invoice id | inv no | bill number |
    credit note no | credit note number | rechnungsnummer | rechnungsnr | rechnungs-nr | rechnung nr |
    rechnung-nr | rechnung no | belegnummer | beleg-nr | gutschriftsnummer | gutschrift nr |
    rechnungskorrektur nr | facture no | facture numero | numero de facture | no de facture | no facture |
    avoir no | factuurnummer | factuurnr | factuur nr | factuur nummer | creditnota nummer | fattura n |
    fattura no | fattura nr | numero fattura | fattura numero | nr fattura | factura no | factura n |
    factura num | factura numero | numero de factura | no de factura | num factura | no factura | faktura nr |
    faktura vat nr | numer faktury | nr faktury | faktura korygujaca nr`),
    listed(`
    invoice | credit note | rechnung | gutschrift | facture | avoir | factuur | fattura | factura | faktura |
    booking id | receipt no | document no`),
  ],
  issueDate: [
    listed(`
    invoice date | date of invoice | date of issue | issue date | bill date | rechnungsdatum | belegdatum |
    datum der rechnung | date de facture | date de la facture | date facture | date d'emission | facture du |
    factuurdatum | data fattura | data della fattura | data documento | fecha de factura | fecha factura |
    fecha de emision | fecha de expedicion | data wystawienia | data faktury`),
    listed(`
    date | dated | datum | data | fecha | vom`),
  ],
  dueDate: [
    listed(`
    due date | payment due | date due | due on | pay by | payable by | fallig am | falligkeit |
    falligkeitsdatum | zahlbar bis | zahlungsziel | date d'echeance | echeance | a payer avant le |
    date limite de paiement | vervaldatum | vervaldag | te betalen voor | uiterste betaaldatum |
    data scadenza | scadenza | fecha de vencimiento | vencimiento | termin platnosci | termin zaplaty |
    platne do`),
    [],
  ],
  orderReference: [
    listed(`
    purchase order | purchase order no | purchase order number | po number | po no | po # | p.o number | p.o |
    customer po | your order | your order no | bestellnummer | bestell-nr | bestellnr | ihre bestellung |
    ihre bestellnummer | numero de commande | no de commande | commande no | bon de commande |
    votre commande | bestelnummer | uw order | uw bestelnummer | numero ordine | ordine n | ordine no |
    vs ordine | numero de pedido | no de pedido | pedido no | su pedido | nr zamowienia | numer zamowienia |
    zamowienie nr`),
    listed(`
    order number | order no | order id | order nr | ordernummer | auftragsnummer | auftrags-nr | order |
    pedido | po`),
  ],
  gross: [
    listed(`
    total due | amount due | total amount due | total amount | invoice total | grand total | balance due |
    total for this invoice | amount payable | total payable | total incl vat | total including vat |
    total inc vat | gesamtbetrag | rechnungsbetrag | rechnungssumme | gesamtsumme | bruttobetrag | endbetrag |
    zahlbetrag | zu zahlen | zu zahlender betrag | summe brutto | gesamt brutto | total ttc | montant ttc |
    net a payer | total a payer | montant total | montant preleve | montant a payer | totaal incl btw |
    totaal inclusief btw | te betalen | totaal te betalen | totaalbedrag | inclusief btw | totale fattura |
    totale documento | totale da pagare | importo totale | netto a pagare | total factura | importe total |
    total a pagar | do zaplaty | razem do zaplaty | naleznosc ogolem | kwota do zaplaty | razem brutto`),
    listed(`
    total | gesamt | summe | totaal | totale | razem | brutto | ttc`),
  ],
  net: [
    listed(`
    total ht | montant ht | total hors taxes | montant total ht | total net | net total | net amount |
    total excl vat | total excluding vat | amount before tax | nettobetrag | summe netto | netto gesamt |
    gesamt netto | rechnungsbetrag netto | exclusief btw | totaal excl btw | totaal exclusief btw |
    totale imponibile | imponibile | base imponible | total base imponible | wartosc netto | razem netto |
    suma netto`),
    listed(`
    subtotal | sub total | sub-total | zwischensumme | sous-total | subtotaal | subtotale | netto | net |
    charges`),
  ],
  tax: [
    listed(`
    total vat | vat amount | vat total | sales tax | total tax | tax amount | total gst | mehrwertsteuer |
    umsatzsteuer | steuerbetrag | montant tva | total tva | btw bedrag | totaal btw | totale iva |
    importe iva | total iva | cuota iva | kwota vat | podatek vat | suma vat`),
    listed(`
    vat | tax | gst | mwst | ust | tva | btw | iva`),
  ],
  supplier: [
    listed(`
    supplier | seller | sold by | vendor | from | lieferant | verkaufer | fournisseur | vendeur |
    leverancier | fornitore | proveedor | sprzedawca | wystawca | account holder | account name |
    beneficiary | kontoinhaber | titulaire du compte | titulaire | begunstigde | intestatario | titular`),
    [],
  ],
  customer: [
    listed(`
    bill to | billed to | bill to address | billing address | invoice to | sold to | ship to |
    shipping address | customer | buyer | guest name | rechnungsempfanger | rechnung an | kunde |
    lieferadresse | client | adresse de facturation | adresse de livraison | klant | factuuradres | cliente |
    destinatario | nabywca`),
    [],
  ],
  other: [
    listed(`
    order date | orderdatum | auftragsdatum | bestelldatum | date de commande | delivery date | lieferdatum |
    leistungsdatum | date de livraison | data sprzedazy | customer number | customer no | customer id |
    kundennummer | kunden-nr | klantnummer | account number | account no | client no | no de client |
    no de compte client | numero de dossier | reference | ref | booking id | payment mode | check in |
    check out | no de ligne | vat no | vat id | vat number | tax id | vat/tin | ust-idnr | ust-id |
    steuernummer | no tva | tva intracommunautaire | btw-nummer | partita iva | nif | cif | nip | iban | bic |
    page | siret | swift | service tax | fin d'engagement | remise a zero | amount paid | total paid |
    montant paye | reeds betaald | delivery note | lieferschein | lieferschein-nr | invoice period | valuta |
    payment terms | telephone | tel | fax | phone | email`),
    [],
  ],
};

function listed(text: string): string[] {
  return text.split('|').map((phrase) => phrase.trim());
}
