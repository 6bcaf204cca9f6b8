import type { Money } from '@clearhold/kernel';

/** What a supplier is asked, as his mail needs it. */
export interface SupplierQuestion {
  /** BCP 47; one that has no words here is written to in English. */
  readonly language: string;
  readonly invoiceNumber: string;
  /** What the invoice asks to be paid; absent where it is not known. */
  readonly amount?: Money;
  /** The company that was billed. */
  readonly buyer: string;
  readonly title: string;
  /** The exception type's name in the supplier's language, with its code. */
  readonly type: string | undefined;
  readonly question: string;
  readonly url: string;
  readonly expiresAt: Date;
}

interface Words {
  readonly subject: (number: string) => string;
  /** `about` is the invoice's number, with its amount where that is known. */
  readonly opening: (about: string, buyer: string) => string;
  readonly over: (number: string, amount: string) => string;
  readonly whichIsRight: string;
  readonly answer: string;
  readonly until: (when: string) => string;
}

const ENDING = ' Please tell us which is right.';

/** A playbook's own question: the matter, and what its supplier is asked about it. */
export const playbookQuestion = (title: string): string => `${title}.${ENDING}`;

/** Subject and paragraphs, in the supplier's language; what a person typed stays as it was typed. */
export function supplierMail(asked: SupplierQuestion): { subject: string; lines: string[] } {
  const { invoiceNumber, buyer, title, type, question, url } = asked;
  const language = asked.language.split('-')[0]!.toLowerCase();
  const words = WORDS[language] ?? WORDS.en!;
  const locale = words === WORDS.en ? 'en-GB' : language;
  const when = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(asked.expiresAt);
  const about = asked.amount ? words.over(invoiceNumber, inWords(asked.amount, locale)) : invoiceNumber;
  const isOurs = question === playbookQuestion(title);
  return {
    subject: words === WORDS.en ? `Invoice ${invoiceNumber}: ${title}` : words.subject(invoiceNumber),
    lines: [
      words.opening(about, buyer),
      ...(type ? [type] : []),
      isOurs && words !== WORDS.en ? words.whichIsRight : question,
      `${words.answer} ${url}`,
      words.until(`${when} UTC`),
    ],
  };
}

// Formatted from its text: no amount passes through a float.
const inWords = ({ amount, currency }: Money, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' }).format(
    amount as Intl.StringNumericLiteral,
  );

const WORDS: Record<string, Words> = {
  en: {
    subject: (number) => `Invoice ${number}`,
    opening: (about, buyer) => `${buyer} has a question about your invoice ${about}.`,
    over: (number, amount) => `${number} over ${amount}`,
    whichIsRight: 'Please tell us which is right.',
    answer: 'Please answer here, without an account:',
    until: (when) => `The link works until ${when}.`,
  },
  de: {
    subject: (number) => `Rückfrage zu Ihrer Rechnung ${number}`,
    opening: (about, buyer) => `Guten Tag, ${buyer} hat eine Frage zu Ihrer Rechnung ${about}.`,
    over: (number, amount) => `${number} über ${amount}`,
    whichIsRight: 'Bitte sagen Sie uns, was richtig ist.',
    answer: 'Bitte antworten Sie hier, ohne Konto:',
    until: (when) => `Der Link gilt bis ${when}.`,
  },
  fr: {
    subject: (number) => `Question sur votre facture ${number}`,
    opening: (about, buyer) => `Bonjour, ${buyer} a une question sur votre facture ${about}.`,
    over: (number, amount) => `${number} de ${amount}`,
    whichIsRight: 'Merci de nous dire ce qui est exact.',
    answer: 'Merci de répondre ici, sans compte :',
    until: (when) => `Le lien est valable jusqu’au ${when}.`,
  },
  es: {
    subject: (number) => `Consulta sobre su factura ${number}`,
    opening: (about, buyer) => `Buenos días, ${buyer} tiene una pregunta sobre su factura ${about}.`,
    over: (number, amount) => `${number} por ${amount}`,
    whichIsRight: 'Díganos, por favor, qué es lo correcto.',
    answer: 'Responda aquí, sin necesidad de cuenta:',
    until: (when) => `El enlace es válido hasta el ${when}.`,
  },
  nl: {
    subject: (number) => `Vraag over uw factuur ${number}`,
    opening: (about, buyer) => `Goedendag, ${buyer} heeft een vraag over uw factuur ${about}.`,
    over: (number, amount) => `${number} van ${amount}`,
    whichIsRight: 'Laat ons weten wat juist is.',
    answer: 'Antwoord hier, zonder account:',
    until: (when) => `De link werkt tot ${when}.`,
  },
  ar: {
    subject: (number) => `استفسار عن فاتورتكم ${number}`,
    opening: (about, buyer) => `مرحبًا، لدى ${buyer} سؤال عن فاتورتكم ${about}.`,
    over: (number, amount) => `${number} بمبلغ ${amount}`,
    whichIsRight: 'نرجو إخبارنا أيّهما الصحيح.',
    answer: 'يمكنكم الإجابة هنا دون حساب:',
    until: (when) => `يعمل الرابط حتى ${when}.`,
  },
};
