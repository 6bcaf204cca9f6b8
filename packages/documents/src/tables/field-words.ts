import type { TableField } from './fields.ts';

/** How columns are named in files of several languages, as `propose.ts` compares them: lower case, no accents, no signs. */
export const FIELD_WORDS: Readonly<Record<TableField, readonly string[]>> = {
  number: w(
    'invoice number|invoice no|invoice nr|invoice num|invoice id|invoice|inv no|inv number|document number|document no|bill number|bill no|rechnungsnummer|rechnungs nr|rechnungsnr|rechnung nr|belegnummer|beleg nr|numero de facture|numero facture|n facture|no facture|facture|numero de factura|n factura|num factura|factura|numero fattura|n fattura|fattura|factuurnummer|factuur nr|numer faktury|nr faktury|faktura nr|fakturanummer|fakturanr|laskun numero|numero da fatura|cislo faktury',
  ),
  kind: w(
    'document type|invoice type|doc type|type|belegart|rechnungsart|type de document|tipo documento|tipo de documento|documenttype|rodzaj dokumentu|bilagstype|fakturatype',
  ),
  issueDate: w(
    'invoice date|issue date|document date|date of invoice|bill date|date|rechnungsdatum|belegdatum|datum|date de facture|date facture|fecha de factura|fecha factura|fecha|data fattura|data documento|data|factuurdatum|data wystawienia|data faktury|fakturadato|fakturadatum|laskun paivays|data da fatura|datum vystaveni',
  ),
  dueDate: w(
    'due date|payment due|payment due date|due|pay by|faelligkeitsdatum|falligkeitsdatum|fallig am|faellig am|faelligkeit|falligkeit|date d echeance|date echeance|echeance|fecha de vencimiento|vencimiento|data scadenza|scadenza|vervaldatum|termin platnosci|forfallsdato|forfallodatum|forfaldsdato|erapaiva|data de vencimento|splatnost',
  ),
  currency: w(
    'currency|currency code|curr|ccy|wahrung|waehrung|devise|monnaie|moneda|divisa|valuta|waluta|moeda|mena|valuutta',
  ),
  'supplier.name': w(
    'supplier|supplier name|vendor|vendor name|seller|seller name|lieferant|lieferantenname|kreditor|rechnungssteller|fournisseur|nom du fournisseur|nom fournisseur|proveedor|nombre proveedor|fornitore|ragione sociale|leverancier|dostawca|sprzedawca|leverandor|leverandornavn|leverantor|toimittaja|fornecedor|dodavatel',
  ),
  'supplier.taxId': w(
    'supplier vat|supplier vat number|supplier vat id|supplier tax id|vendor vat|vendor tax id|vendor vat number|seller vat|vat number|vat id|vat no|vat registration number|tax id|ust idnr|ust id|ust id nr|umsatzsteuer id|tva fournisseur|n tva|numero tva|tva intracommunautaire|nif|cif|nif proveedor|partita iva|p iva|btw nummer|btw nr|nip|nip sprzedawcy|nip dostawcy|momsnummer|dic',
  ),
  'supplier.registrationId': w(
    'supplier registration|company number|registration number|org no|orgnr|org nr|organisation number|organisasjonsnummer|organisationsnummer|cvr|cvr nummer|siret|siren|kvk|kvk nummer|handelsregisternummer|y tunnus|codice fiscale|ico|regon',
  ),
  'supplier.country': w(
    'supplier country|vendor country|seller country|country|land|pays|pais|paese|kraj|lieferantenland|country code|laenderkennzeichen',
  ),
  'customer.name': w(
    'customer|customer name|buyer|buyer name|client|bill to|billed to|kunde|kundenname|rechnungsempfanger|rechnungsempfaenger|client name|nom du client|cliente|nombre cliente|klant|klantnaam|nabywca|kunden|kjoper|kopare|asiakas',
  ),
  'customer.taxId': w(
    'customer vat|customer vat number|customer tax id|buyer vat|buyer vat number|buyer tax id|kunden ust idnr|tva client|nif cliente|partita iva cliente|btw nummer klant|nip nabywcy',
  ),
  orderReference: w(
    'purchase order|purchase order number|purchase order no|po number|po no|po nr|po|po ref|order number|order no|order reference|order ref|our order|bestellnummer|bestell nr|bestellung|auftragsnummer|numero de commande|n commande|bon de commande|commande|numero de pedido|pedido|n pedido|numero ordine|ordine|n ordine|bestelnummer|inkoopordernummer|inkooporder|numer zamowienia|nr zamowienia|bestillingsnummer|bestallningsnummer|ordrenummer|ordernummer|tilausnumero|cislo objednavky',
  ),
  buyerReference: w(
    'buyer reference|your reference|your ref|customer reference|leitweg id|ihr zeichen|ihre referenz|votre reference|su referencia|vostro riferimento|uw referentie|deres referanse|er referens',
  ),
  contractReference: w(
    'contract|contract number|contract no|contract reference|vertrag|vertragsnummer|contrat|numero de contrat|contrato|contratto|contractnummer|numer umowy|kontrakt|kontraktsnummer|avtalsnummer',
  ),
  precedingInvoice: w(
    'original invoice|original invoice number|preceding invoice|credited invoice|refers to invoice|ursprungsrechnung|bezugsrechnung|facture d origine|factura original|factura rectificada|fattura di riferimento|oorspronkelijke factuur|faktura korygowana|opprinnelig faktura',
  ),
  note: w(
    'note|notes|comment|comments|remark|remarks|bemerkung|notiz|hinweis|remarque|commentaire|nota|notas|observaciones|opmerking|uwagi|merknad|anmarkning|bemaerkning|invoice description|header text',
  ),
  'payment.iban': w(
    'iban|supplier iban|vendor iban|bank account|iban lieferant|compte bancaire|cuenta bancaria|konto|kontonummer|rachunek bankowy|bankrekening',
  ),
  'payment.bic': w('bic|swift|bic swift|swift bic|swift code'),
  'payment.reference': w(
    'payment reference|payment ref|remittance|remittance reference|verwendungszweck|zahlungsreferenz|reference de paiement|referencia de pago|riferimento pagamento|betalingskenmerk|tytul przelewu|kid|kid nummer|ocr|ocr nummer|viitenumero|variabilni symbol',
  ),
  'payment.terms': w(
    'payment terms|terms|zahlungsbedingungen|zahlungsbedingung|zahlungsziel|conditions de paiement|condiciones de pago|condizioni di pagamento|betalingsconditie|betalingstermijn|warunki platnosci|betalingsbetingelser|betalningsvillkor',
  ),
  'totals.net': w(
    'net total|total net|total excl vat|total excl tax|invoice net|invoice net amount|subtotal|sub total|total ex vat|nettosumme|gesamt netto|nettobetrag gesamt|total ht|montant ht|base imponible|total sin iva|imponibile|totale imponibile|totaal excl btw|totaal exclusief btw|wartosc netto razem|razem netto|sum eks mva|nettobelop totalt',
  ),
  'totals.tax': w(
    'vat total|total vat|vat amount|tax amount|total tax|tax total|vat|tax|gst|mwst|mwst betrag|ust|umsatzsteuer|steuerbetrag|tva|montant tva|total tva|iva|importe iva|cuota iva|imposta|totale iva|btw|btw bedrag|kwota vat|razem vat|mva|mva belop|moms|momsbelopp|momsbelob|alv',
  ),
  'totals.gross': w(
    'gross total|total gross|invoice total|total amount|total incl vat|total incl tax|invoice amount|total|gross|gross amount|bruttobetrag|brutto|gesamtbetrag|rechnungsbetrag|rechnungssumme|total ttc|montant ttc|importe total|total factura|totale|totale fattura|totale documento|totaal|totaal incl btw|factuurbedrag|wartosc brutto|razem brutto|kwota brutto|totalbelop|fakturabelop|sum inkl mva|totalbelopp|att betala totalt|belob i alt|yhteensa|celkem',
  ),
  'totals.payable': w(
    'amount due|payable|amount payable|balance due|total due|outstanding|zahlbetrag|offener betrag|net a payer|montant a payer|reste a payer|importe a pagar|a pagar|netto a pagare|te betalen|do zaplaty|a betale|att betala|maksettava|k uhrade',
  ),
  'line.id': w(
    'line|line no|line number|line nr|line id|pos|position|item no|ligne|n ligne|linea|riga|n riga|regel|regelnummer|lp|poz|pozycja|linje|linjenummer|rad|radnummer|rivi|pol',
  ),
  'line.description': w(
    'description|item description|line description|item|item name|product|product name|service|details|bezeichnung|artikelbezeichnung|beschreibung|leistung|artikel|designation|libelle|article|produit|descripcion|concepto|articulo|producto|descrizione|prodotto|omschrijving|artikelomschrijving|opis|nazwa|nazwa towaru|beskrivelse|varenavn|benamning|beskrivning|artikelnamn|kuvaus|tuote|descricao|popis',
  ),
  'line.sellerItemId': w(
    'item number|item code|sku|product code|article number|part number|part no|supplier item|artikelnummer|artikel nr|art nr|materialnummer|reference article|ref article|code article|codigo|referencia|codigo articulo|codice articolo|codice|artikelcode|kod|indeks|kod towaru|varenummer|artikelnr|tuotekoodi',
  ),
  'line.buyerItemId': w(
    'buyer item|our item number|customer item number|buyer item number|kundenartikelnummer|our article number',
  ),
  'line.quantity': w(
    'quantity|qty|units|no of units|menge|anzahl|quantite|qte|cantidad|cant|quantita|qta|aantal|ilosc|antall|antal|kvantitet|maara|quantidade|qtd|mnozstvi',
  ),
  'line.unit': w(
    'unit|unit of measure|uom|unit code|einheit|mengeneinheit|me|unite|unidad|unita|unita di misura|um|eenheid|jednostka|jm|j m|enhet|enhed|yksikko|unidade|jednotka',
  ),
  'line.price': w(
    'unit price|price|unit cost|rate|price per unit|net price|einzelpreis|stuckpreis|stueckpreis|preis|prix unitaire|pu|p u|prix|precio unitario|precio|prezzo unitario|prezzo|eenheidsprijs|stukprijs|prijs|cena jednostkowa|cena|cena netto|enhetspris|pris|a pris|enhedspris|yksikkohinta|preco unitario|jednotkova cena',
  ),
  'line.net': w(
    'line total|line amount|line net|net amount|amount|line net amount|extended price|net|net value|nettobetrag|netto|zeilenbetrag|positionsbetrag|betrag|gesamtpreis|montant|montant ligne|montant net|importe|importe linea|importo|importo riga|totale riga|bedrag|regelbedrag|nettobedrag|wartosc netto|kwota netto|kwota|belop|linjebelop|nettobelop|belopp|radbelopp|belob|linjebelob|summa|valor|castka',
  ),
  'line.taxPercent': w(
    'vat rate|vat %|tax rate|tax %|vat percent|tax percent|vat pct|gst rate|gst %|mwst satz|mwst %|ust satz|ust %|steuersatz|taux tva|tva %|taux de tva|tipo iva|iva %|% iva|aliquota|aliquota iva|btw percentage|btw %|btw tarief|stawka vat|vat stawka|mva sats|mva %|momssats|moms %|alv %|sazba dph',
  ),
  'line.taxCategory': w(
    'vat category|tax category|vat code|tax code|steuerkennzeichen|steuerschluessel|code tva|codice iva|btw code|mva kode|momskod',
  ),
  'line.orderReference': w('line order|line order number|line po|line po number'),
  'line.orderLineReference': w(
    'order line|po line|po line number|po line no|order line number|bestellposition|ligne de commande|linea de pedido|riga ordine|orderregel|pozycja zamowienia|bestillingslinje|orderrad',
  ),
  'line.accountingCost': w(
    'cost centre|cost center|gl account|gl code|account|account code|accounting cost|kostenstelle|sachkonto|centre de cout|compte|centro de coste|centro di costo|kostenplaats|mpk|kostsenter|kostnadsstalle|omkostningssted',
  ),
};

function w(words: string): readonly string[] {
  return words.split('|');
}
