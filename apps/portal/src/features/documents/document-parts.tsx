import { DateTime, Note, Section, Skeleton, Tabs, useScreen } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { fieldsInQuestion, pictureOf } from '../case/invoice-shape.ts';
import { CellList } from './cell-list.tsx';
import { DocumentFacts } from './document-facts.tsx';
import type { WholeDocument } from './documents.ts';
import { PartList } from './part-list.tsx';
import { ProblemList } from './problem-list.tsx';
import { ChosenBar } from './viewer/chosen-bar.tsx';
import { DocumentViewer } from './viewer/document-viewer.tsx';
import { fieldGroups } from './viewer/field-groups.ts';
import { FieldList } from './viewer/field-list.tsx';
import { fieldWords } from './viewer/field-words.ts';
import { shownQuery } from './viewer/shown.ts';
import type { Choice } from './viewer/text-pane.tsx';

/** The document beside what was read from it: choosing one shows the other. */
export function DocumentParts({ document }: { document: WholeDocument }) {
  const isWide = useScreen() === 'wide';
  const [tab, setTab] = useState('document');
  const [choice, setChoice] = useState<Choice>({});
  const query = useQuery(shownQuery(document.id));
  const shown = query.data ?? undefined;
  const groups = useMemo(() => fieldGroups(document.canonical), [document.canonical]);
  const choose = useCallback((field: string) => setChoice({ field }), []);
  const show = (next: Choice) => {
    setChoice(next);
    setTab('document');
  };
  const nameOf = (field: string) => {
    const known = groups.flatMap((group) => group.fields).find(({ path }) => path === field);
    return known?.label ?? groups.find(({ path }) => path === field)?.title ?? fieldWords(field);
  };
  const placeOf = (problem: number) => shown?.problems.find((one) => one.problem === problem);
  const wrong = new Set(
    shown?.problems.flatMap(({ problem, field }) => {
      const isWarning = document.problems[problem]?.severity.toLowerCase() === 'warning';
      return field && !isWarning ? [field] : [];
    }),
  );

  const viewer = (
    <DocumentViewer
      query={query}
      contentUrl={document.contentUrl}
      picture={pictureOf(document.canonical)}
      asked={fieldsInQuestion(document.exceptions)}
      choice={choice}
      nameOf={nameOf}
      onChoose={choose}
    />
  );
  const problems = (
    <>
      {document.returnedAt && (
        <div className="px-4 pt-4 sm:px-6">
          <Note tone="info" title="Sent back">
            <DateTime value={document.returnedAt} as="exact" />
            <p className="whitespace-pre-wrap">{document.returnReason}</p>
          </Note>
        </div>
      )}
      <Section title="Problems" aside={`${document.problems.length}`} flush>
        <ProblemList
          problems={document.problems}
          placed={new Set(shown?.problems.map(({ problem }) => problem))}
          chosen={choice.problem}
          onChoose={(problem) => show({ problem, field: placeOf(problem)?.field })}
        />
      </Section>
      {document.parts.length > 0 && (
        <Section title="Documents in this file" aside={`${document.parts.length}`}>
          <PartList parts={document.parts} />
        </Section>
      )}
    </>
  );
  const fields = groups.length > 0 && (
    <Section title="Fields" aside={query.isPending ? 'Finding their places' : undefined} flush>
      {query.isPending ? (
        <Skeleton lines={6} className="px-6" />
      ) : (
        <FieldList
          groups={groups}
          shown={shown}
          chosen={choice.field}
          wrong={wrong}
          onChoose={isWide ? choose : (field) => show({ field })}
        />
      )}
    </Section>
  );
  const about = (
    <>
      <Section title="About the document">
        <DocumentFacts document={document} />
      </Section>
      {(document.format === 'csv' || document.format === 'xlsx') && <CellList documentId={document.id} />}
    </>
  );

  if (!isWide)
    return (
      <Tabs
        label="Parts of the document"
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'document',
            label: 'Document',
            content: (
              <div className="flex h-[calc(100dvh-18rem)] min-h-96 flex-col">
                <div className="min-h-0 flex-1">{viewer}</div>
                <ChosenBar groups={groups} chosen={choice.field} onChoose={choose} />
              </div>
            ),
          },
          ...(fields ? [{ id: 'fields', label: 'Fields', content: fields }] : []),
          { id: 'problems', label: 'Problems', count: document.problems.length, content: problems },
          { id: 'about', label: 'About', content: about },
        ]}
      />
    );
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_26rem] divide-x divide-line rtl:divide-x-reverse">
      {viewer}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: places that scroll must be reachable by keyboard */}
      <section aria-label="What was read" tabIndex={0} className="min-h-0 overflow-auto outline-offset-[-2px]">
        {problems}
        {fields}
        {about}
      </section>
    </div>
  );
}
