import { cx } from '@clearhold/ui';
import { useEffect, useRef } from 'react';
import { isOnPage, type PagePlace, type Shown, SURE_ENOUGH } from './shown.ts';

interface PageBoxesProps {
  page: number;
  places: Shown['places'];
  chosen: string | undefined;
  /** What a place is called. */
  nameOf: (field: string) => string;
  onChoose: (field: string) => void;
}

/** The places of fields on one page, over its picture. The chosen one comes into sight; unsure ones look so. */
export function PageBoxes({ page, places, chosen, nameOf, onChoose }: PageBoxesProps) {
  const here = Object.entries(places).filter((one): one is [string, PagePlace] => {
    return isOnPage(one[1]) && one[1].page === page;
  });
  // Fields within a larger one are pressed before it.
  const ordered = here.sort(([, one], [, other]) => areaOf(other) - areaOf(one));
  return ordered.map(([field, place]) => (
    <Box
      key={field}
      place={place}
      name={nameOf(field)}
      isChosen={field === chosen || same(place, chosen ? places[chosen] : undefined)}
      onPress={() => onChoose(field)}
    />
  ));
}

const areaOf = ({ box: [, , width, height] }: PagePlace): number => width * height;
const same = (one: PagePlace, other: Shown['places'][string] | undefined): boolean =>
  isOnPage(other) && other.page === one.page && other.box.every((part, at) => part === one.box[at]);

function Box(props: { place: PagePlace; name: string; isChosen: boolean; onPress: () => void }) {
  const { place, name, isChosen, onPress } = props;
  const [left, top, width, height] = place.box;
  const self = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) self.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isChosen]);
  return (
    <button
      ref={self}
      type="button"
      tabIndex={-1}
      title={`${name}, ${Math.round(place.confidence * 100)} % sure`}
      aria-label={name}
      aria-pressed={isChosen}
      onClick={onPress}
      style={{ top: percent(top), left: percent(left), width: percent(width), height: percent(height) }}
      className={cx(
        'page-place',
        place.confidence < SURE_ENOUGH && 'page-place-unsure',
        isChosen && 'page-place-chosen',
      )}
    />
  );
}

const percent = (part: number): string => `${part * 100}%`;
