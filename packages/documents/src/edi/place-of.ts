import type { Problem } from '../canonical.ts';

/** The segments of one syntax that say what rules name by elements of UBL. */
export interface EdiPlaces {
  line: string;
  totals: string;
  taxes: string;
  allowances: string;
  parties: string;
  currency: string;
  beginning: string;
}

const ELEMENTS: readonly (readonly [RegExp, keyof EdiPlaces])[] = [
  [/^\/cac:LegalMonetaryTotal/, 'totals'],
  [/^\/cac:TaxTotal/, 'taxes'],
  [/^\/cac:AllowanceCharge/, 'allowances'],
  [/^\/cac:\w*Party/, 'parties'],
  [/^\/cbc:\w*Currency/, 'currency'],
  [/^\/cbc:/, 'beginning'],
];

/** The problems of rules with the places of the syntax; those of lines name the line. */
export function placed(problems: readonly Problem[], rootPath: string, places: EdiPlaces): Problem[] {
  return problems.map((problem) => ({ ...problem, path: placeOf(problem.path ?? rootPath, rootPath, places) }));
}

function placeOf(path: string, rootPath: string, places: EdiPlaces): string {
  const below = path.startsWith(rootPath) ? path.slice(rootPath.length) : '';
  const line = /^\/cac:\w*Line\[(\d{1,7})\]/.exec(below)?.[1];
  if (line) return `${rootPath}/${places.line}[${line}]`;
  const known = ELEMENTS.find(([element]) => element.test(below));
  return known ? `${rootPath}/${places[known[1]]}[1]` : rootPath;
}
