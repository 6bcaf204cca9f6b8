import type { CanonicalDocument, Problem } from '../canonical.ts';
import { type Description, readDescription } from './description.ts';
import type { EmbeddedFile, OpenedPdf } from './opened-pdf.ts';
import { type Family, familyOf, levelsOf } from './profiles.ts';

interface Looked {
  file: EmbeddedFile;
  family: Family;
  guideline: string;
  description: Description | undefined;
  files: readonly EmbeddedFile[];
}

/** A rule of Factur-X 1.0 and ZUGFeRD about the PDF around the invoice. `broken` gives what to tell, or undefined. */
interface WrapperRule {
  id: string;
  broken: (looked: Looked) => string | undefined;
}

const WRAPPER_RULES: readonly WrapperRule[] = [
  {
    id: 'FX-PROFILE-UNKNOWN',
    broken: ({ guideline }) =>
      levelsOf(guideline) ? undefined : `The invoice names no known profile but "${guideline}".`,
  },
  {
    id: 'FX-DESCRIPTION-MISSING',
    broken: ({ description }) =>
      description?.namespace ? undefined : 'The PDF does not say in its description (XMP) which invoice it holds.',
  },
  {
    id: 'FX-PDFA',
    broken: ({ description }) =>
      description && description.part !== '3'
        ? `The PDF says that it is PDF/A-${description.part ?? '(nothing)'}; an invoice inside needs PDF/A-3.`
        : undefined,
  },
  { id: 'FX-PROFILE', broken: wrongLevel },
  {
    id: 'FX-NAMESPACE',
    broken: ({ description, family }) =>
      description?.namespace && !family.xmp.includes(description.namespace)
        ? `The description of the PDF is that of another standard (${description.namespace}).`
        : undefined,
  },
  {
    id: 'FX-FILE-NAME',
    broken: ({ description, file }) =>
      description?.documentFileName && description.documentFileName !== file.name
        ? `The PDF says that its invoice is in ${description.documentFileName}; it is in ${file.name}.`
        : undefined,
  },
  {
    id: 'FX-ASSOCIATED',
    broken: ({ file }) =>
      file.through.includes('associated')
        ? undefined
        : `${file.name} is not named among the PDF's associated files (AF).`,
  },
  {
    id: 'FX-ATTACHED',
    broken: ({ file }) =>
      file.through.includes('names') ? undefined : `${file.name} is not listed among the PDF's attachments.`,
  },
  { id: 'FX-RELATIONSHIP', broken: wrongRelationship },
  {
    id: 'FX-SEVERAL',
    broken: ({ files }) =>
      files.filter(({ name }) => familyOf(name)).length > 1 ? 'The PDF holds more than one invoice in XML.' : undefined,
  },
];

/** What about the PDF contradicts the standard of the invoice inside; warnings, as the invoice can be read all the same. */
export function conformance(opened: OpenedPdf, file: EmbeddedFile, canonical: CanonicalDocument): Problem[] {
  const family = familyOf(file.name);
  if (!family) return [];
  const guideline = ('customizationId' in canonical ? canonical.customizationId : undefined) ?? '';
  const description = opened.xmp === undefined ? undefined : readDescription(opened.xmp);
  const looked: Looked = { file, family, guideline, description, files: opened.files };
  return WRAPPER_RULES.flatMap(({ id, broken }) => {
    const message = broken(looked);
    return message ? [{ code: id, severity: 'warning' as const, message, path: `/${file.name}` }] : [];
  });
}

function wrongLevel({ description, guideline }: Looked): string | undefined {
  const level = description?.conformanceLevel;
  const levels = levelsOf(guideline);
  if (!description?.namespace || !levels) return undefined;
  if (level && levels.includes(level.toUpperCase())) return undefined;
  return `The PDF says that its invoice has the profile ${level ?? '(none)'}; the invoice itself says ${levels[0]}.`;
}

// With MINIMUM and BASIC WL the XML is less than the page shows, so it can never stand for it.
function wrongRelationship({ file, guideline }: Looked): string | undefined {
  const isLess = /:(minimum|basicwl)$/.test(guideline.toLowerCase());
  const allowed = isLess ? ['Data'] : ['Alternative', 'Source', 'Data'];
  if (file.relationship && allowed.includes(file.relationship)) return undefined;
  return `The relationship of ${file.name} to the PDF is ${file.relationship ?? 'not given'}; it must be ${allowed.join(' or ')}.`;
}
