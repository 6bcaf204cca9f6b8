import type { Playbook, Step } from '@clearhold/cases/playbook';
import { createContext, useContext } from 'react';
import type { Option } from '../../forms/select.tsx';

/** What the fields of a step's form are asked in. */
export interface FormPlace {
  readonly playbook: Playbook;
  readonly step: Step;
  /** Roles that can be asked, those of the scope's own among them. */
  readonly roles: readonly Option[];
  readonly isDisabled: boolean;
}

export const FormContext = createContext<FormPlace | null>(null);

/** The step that the form is about. Throws outside of one. */
export function useFormPlace(): FormPlace {
  const place = useContext(FormContext);
  if (!place) throw new Error('a field of a step stands outside its form');
  return place;
}

/** Props that every field of a step has; `undefined` takes the value out. */
export interface FieldProps<T = unknown> {
  readonly name: string;
  readonly value: T | undefined;
  readonly onChange: (value: T | undefined) => void;
  /** It may be left out. */
  readonly isOptional: boolean;
}
