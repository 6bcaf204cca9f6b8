import { ReadRefusal } from '../refusal.ts';

const CXML_DOCTYPE =
  /^\s*cXML\s+SYSTEM\s+(?:"https?:\/\/xml\.cxml\.org\/[\w./-]{1,200}"|'https?:\/\/xml\.cxml\.org\/[\w./-]{1,200}')\s*$/i;

/** True for a document type declaration that names a definition of cXML at its publisher and adds nothing of its own. */
export const isOfCxml = (declaration: string): boolean => CXML_DOCTYPE.test(declaration);

/** The refusal of a document type declaration: it could bring entities, and would have to be fetched. */
export function declarationRefused(): ReadRefusal {
  const words = 'The file contains a document type declaration (DOCTYPE), which is not accepted. Please remove it.';
  return new ReadRefusal('DOC-XML-DTD', words);
}

/** The refusal of what is not XML, by the parser's own words: `12:3: unclosed tag`. */
export function malformed(message: string): ReadRefusal {
  const [, line, column, rest] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  const cause = (rest ?? message).slice(0, 160).replace(/\.$/, '');
  const where = line ? ` at line ${line}, column ${column}` : '';
  return new ReadRefusal('DOC-XML-MALFORMED', `The file is not well-formed XML${where}: ${cause}.`);
}
