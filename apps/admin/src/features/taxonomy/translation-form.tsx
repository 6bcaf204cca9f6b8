import { Button, Select, TextField } from '@clearhold/ui';
import { useState } from 'react';
import type { Pending } from './pending.ts';

const LANGUAGES = [
  'ar',
  'cs',
  'da',
  'de',
  'en',
  'es',
  'fi',
  'fr',
  'hu',
  'it',
  'nb',
  'nl',
  'pl',
  'pt',
  'ro',
  'sv',
  'tr',
  'uk',
];
const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** What a type is called for those who read another language; what it makes waits until it is published. */
export function TranslationForm(props: { code: string; onAdd: (change: Pending) => void; onClose: () => void }) {
  const { code, onAdd, onClose } = props;
  const [language, setLanguage] = useState('de');
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const keep = () => {
    const entry = `${code}.${language}`;
    if (name.trim()) onAdd({ field: 'name', entry, value: name.trim() });
    if (description.trim()) onAdd({ field: 'description', entry, value: description.trim() });
    onClose();
  };
  return (
    <div className="flex max-w-xl flex-col gap-3">
      <Select
        label="Language"
        value={language}
        onChange={setLanguage}
        options={LANGUAGES.map((id) => ({ id, label: names.of(id) ?? id, note: id }))}
      />
      <TextField label="Name" maxLength={120} value={name} onChange={setName} />
      <TextField label="Description" aside="optional" maxLength={600} value={description} onChange={setDescription} />
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" isDisabled={!name.trim() && !description.trim()} onPress={keep}>
          Keep the translation
        </Button>
        <Button kind="quiet" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
