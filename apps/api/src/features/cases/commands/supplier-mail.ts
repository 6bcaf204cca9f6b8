/** What a supplier is asked, as his mail needs it. */
export interface SupplierQuestion {
  /** BCP 47; one that has no words here is written to in English. */
  readonly language: string;
  readonly invoiceNumber: string;
  readonly title: string;
  /** The exception type's name in the supplier's language, with its code. */
  readonly type: string | undefined;
  readonly question: string;
  readonly url: string;
  readonly expiresAt: Date;
}

interface Words {
  readonly subject: (number: string) => string;
  readonly opening: (number: string) => string;
  readonly whichIsRight: string;
  readonly answer: string;
  readonly until: (when: string) => string;
}

const ENDING = ' Please tell us which is right.';

/** A playbook's own question: the matter, and what its supplier is asked about it. */
export const playbookQuestion = (title: string): string => `${title}.${ENDING}`;

/** Subject and paragraphs, in the supplier's language; what a person typed stays as it was typed. */
export function supplierMail(asked: SupplierQuestion): { subject: string; lines: string[] } {
  const { invoiceNumber, title, type, question, url } = asked;
  const language = asked.language.split('-')[0]!.toLowerCase();
  const words = WORDS[language] ?? WORDS.en!;
  const when = new Intl.DateTimeFormat(words === WORDS.en ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(asked.expiresAt);
  const isOurs = question === playbookQuestion(title);
  return {
    subject: words === WORDS.en ? `Invoice ${invoiceNumber}: ${title}` : words.subject(invoiceNumber),
    lines: [
      words.opening(invoiceNumber),
      ...(type ? [type] : []),
      isOurs && words !== WORDS.en ? words.whichIsRight : question,
      `${words.answer} ${url}`,
      words.until(`${when} UTC`),
    ],
  };
}

const WORDS: Record<string, Words> = {
  en: {
    subject: (number) => `Invoice ${number}`,
    opening: (number) => `We have a question about your invoice ${number}.`,
    whichIsRight: 'Please tell us which is right.',
    answer: 'Please answer here, without an account:',
    until: (when) => `The link works until ${when}.`,
  },
  de: {
    subject: (number) => `Rückfrage zu Ihrer Rechnung ${number}`,
    opening: (number) => `Guten Tag, wir haben eine Frage zu Ihrer Rechnung ${number}.`,
    whichIsRight: 'Bitte sagen Sie uns, was richtig ist.',
    answer: 'Bitte antworten Sie hier, ohne Konto:',
    until: (when) => `Der Link gilt bis ${when}.`,
  },
  fr: {
    subject: (number) => `Question sur votre facture ${number}`,
    opening: (number) => `Bonjour, nous avons une question sur votre facture ${number}.`,
    whichIsRight: 'Merci de nous dire ce qui est exact.',
    answer: 'Merci de répondre ici, sans compte :',
    until: (when) => `Le lien est valable jusqu’au ${when}.`,
  },
  es: {
    subject: (number) => `Consulta sobre su factura ${number}`,
    opening: (number) => `Buenos días, tenemos una pregunta sobre su factura ${number}.`,
    whichIsRight: 'Díganos, por favor, qué es lo correcto.',
    answer: 'Responda aquí, sin necesidad de cuenta:',
    until: (when) => `El enlace es válido hasta el ${when}.`,
  },
  nl: {
    subject: (number) => `Vraag over uw factuur ${number}`,
    opening: (number) => `Goedendag, wij hebben een vraag over uw factuur ${number}.`,
    whichIsRight: 'Laat ons weten wat juist is.',
    answer: 'Antwoord hier, zonder account:',
    until: (when) => `De link werkt tot ${when}.`,
  },
  ar: {
    subject: (number) => `استفسار عن فاتورتكم ${number}`,
    opening: (number) => `مرحبًا، لدينا سؤال عن فاتورتكم ${number}.`,
    whichIsRight: 'نرجو إخبارنا أيّهما الصحيح.',
    answer: 'يمكنكم الإجابة هنا دون حساب:',
    until: (when) => `يعمل الرابط حتى ${when}.`,
  },
};
