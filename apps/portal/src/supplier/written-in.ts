// Short words that are common in one language and rare in the others.
const COMMON: Record<string, string> = {
  en: 'the and is are you your we our of to which please what why was with this that have',
  de: 'der die das und ist sind sie ihr ihre wir unsere bitte welche welcher warum nicht mit auf den dem für eine',
  fr: 'le les des et est sont vous votre nous notre quel quelle pourquoi pas avec sur pour une du que',
  nl: 'de het een en is zijn u uw wij onze van welke waarom niet met op voor dat dit kunt',
  es: 'el los las y es son usted su nosotros nuestra cuál por qué no con en para una del que está',
};
const WORDS = new Map(Object.entries(COMMON).map(([language, words]) => [language, new Set(words.split(' '))]));
const ARABIC = /[\u0600-\u06ff]/g;

/** The language a text is probably written in, of those the page knows; undefined where the text does not tell. */
export function writtenIn(text: string): string | undefined {
  if ((text.match(ARABIC)?.length ?? 0) > text.length / 3) return 'ar';
  const said = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = [...WORDS].map(([language, words]) => ({ language, n: said.filter((one) => words.has(one)).length }));
  const [first, second] = counts.sort((a, b) => b.n - a.n);
  return first && first.n > 1 && first.n > (second?.n ?? 0) ? first.language : undefined;
}
