import { z } from 'zod';
import { factsOf, MAIL_KINDS, unknownFact } from '../mails.ts';
import { defineSetting } from '../setting.ts';

const LANGUAGE = /\.[a-z]{2,3}(-[A-Z]{2})?$/;
const kindOf = (key: string): string => (Object.hasOwn(MAIL_KINDS, key) ? key : key.replace(LANGUAGE, ''));

const key = (ofAll: boolean) =>
  z.string().refine((text) => (ofAll && kindOf(text) === 'default') || Object.hasOwn(MAIL_KINDS, kindOf(text)), {
    message: `a kind of mail (${ofAll ? 'default, ' : ''}${Object.keys(MAIL_KINDS).join(', ')}), with a language at the end for translations`,
  });

const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() === text && text !== '', {
      message: 'words without blanks around them are expected',
    });

const texts = (most: number, ofAll: boolean) =>
  z.record(key(ofAll), words(most)).superRefine((said, context) => {
    for (const [one, text] of Object.entries(said)) {
      const fact = unknownFact(kindOf(one), text);
      const known = factsOf(kindOf(one)).map((it) => `{${it}}`);
      if (fact !== undefined)
        context.addIssue({
          code: 'custom',
          path: [one],
          message: `{${fact}} is not known here; ${known.join(', ')} are`,
        });
    }
  });

const shared = { default: {}, strictness: 'none', merge: 'extend', group: 'Mails' } as const;
const IN_BRACES = '{product} and {company} stand for the brand’s own; a kind’s own facts are listed with it.';

/** A scope's own words in mails. What a mail has to say, and its link, stay in it. */
export const MAIL_SETTINGS = [
  defineSetting({
    ...shared,
    key: 'mails.subject',
    schema: texts(200, false),
    unit: 'words per kind of mail',
    title: 'Subjects of mails',
    meaning: `The subject of a kind of mail in words of one’s own; supplier.question.de is that for readers of German. ${IN_BRACES}`,
    acts: 'When a mail is sent.',
  }),
  defineSetting({
    ...shared,
    key: 'mails.opening',
    schema: texts(1000, true),
    unit: 'words per kind of mail',
    title: 'Openings of mails',
    meaning: `What stands above a mail’s own words; default is for every kind that has none of its own. ${IN_BRACES}`,
    acts: 'When a mail is sent.',
  }),
  defineSetting({
    ...shared,
    key: 'mails.closing',
    schema: texts(1000, true),
    unit: 'words per kind of mail',
    title: 'Closings of mails',
    meaning: `What stands below a mail’s own words, above the brand’s footer; default is for every kind that has none of its own. ${IN_BRACES}`,
    acts: 'When a mail is sent.',
  }),
] as const;
