/** What stands oddly in the midst of EDIFACT or X12: its separators, heads of its segments, and letters that neither has. */
export const ODD_IN_EDI = [
  ...['', "'", '~', '+', ':', '?', '*', 'UNH', 'UNZ+1', 'ISA*', 'ST*810*1~'],
  ...['\n', '\u00ff', '9e9', '-'],
];

/** The same of XML. */
export const ODD_IN_XML = ['<', '>', '&#0;', '&#xD800;', '<![CDATA[', '-->', '\u0000'];
