/** What the tax law of a country asks of invoices. */
export interface RetentionRule {
  /** Full years after the end of the calendar year. */
  readonly years: number;
  /** Where that stands. */
  readonly law: string;
}

const rule = (years: number, law: string): RetentionRule => ({ years, law });

/** By ISO 3166 code. A country that is not here is treated like `ELSEWHERE`. */
export const RETENTION_RULES: Readonly<Record<string, RetentionRule>> = {
  AT: rule(7, '§ 132 BAO'),
  BE: rule(10, 'art. 60 Code de la TVA'),
  CH: rule(10, 'Art. 958f OR'),
  DE: rule(8, '§ 147 AO, § 14b UStG'),
  DK: rule(5, '§ 12 bogføringsloven'),
  ES: rule(6, 'art. 30 Código de Comercio'),
  FI: rule(6, '2:10 § kirjanpitolaki'),
  FR: rule(10, 'art. L123-22 Code de commerce'),
  GB: rule(6, 'VAT Regulations 1995, VATA 1994 Sch. 11'),
  IE: rule(6, 's. 84 VAT Consolidation Act 2010'),
  IT: rule(10, 'art. 2220 Codice civile'),
  NL: rule(7, 'art. 52 AWR'),
  NO: rule(5, '§ 13 bokføringsloven'),
  PL: rule(6, 'art. 112 ustawa o VAT'), // five years after the end of the year in which the tax fell due, which may be the next one
  SE: rule(7, '7 kap. 2 § bokföringslagen'),
  US: rule(7, '26 CFR 1.6001-1'),
};

/** The longest of them: too long is mended by deleting, too short by nothing. */
export const ELSEWHERE: RetentionRule = rule(10, 'the longest of the known rules');

/** What holds in a country, or longer where a policy says so. */
export function retentionRule(country: string | null, policyYears: number): RetentionRule {
  const lawful = RETENTION_RULES[country?.toUpperCase() ?? ''] ?? ELSEWHERE;
  return policyYears > lawful.years ? rule(policyYears, 'the policy') : lawful;
}

/** Until when something is kept that came in at an instant: the end of a calendar year, UTC. */
export const retainedUntil = (cameIn: Date, { years }: RetentionRule): Date =>
  new Date(Date.UTC(cameIn.getUTCFullYear() + years + 1, 0, 1));
