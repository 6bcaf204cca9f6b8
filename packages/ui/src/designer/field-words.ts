import { RESOLUTION_TITLES } from '@clearhold/cases/playbook';
import { humanise } from './kind-words.ts';

interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

const FIELDS: Readonly<Record<string, FieldWords>> = {
  title: { label: 'Name', hint: 'What people read on the case: “Which price is right?”' },
  needs: { label: 'Comes after' },
  when: { label: 'Only if', hint: 'A condition over the facts of the case; without one, always.' },
  who: { label: 'Who is asked' },
  role: { label: 'Role' },
  also: { label: 'Others who may' },
  person: { label: 'One person (id)' },
  owner: { label: 'Who first', hint: 'The part somebody plays on the case: buyer, receiver, analyst or owner.' },
  notThe: { label: 'Not who' },
  within: { label: 'Time limit' },
  onTimeout: { label: 'When the time is over' },
  outcomes: { label: 'Answers' },
  form: { label: 'Fields asked with it' },
  closes: { label: 'Ends the case' },
  events: { label: 'Waits for' },
  of: { label: 'Confirmation of' },
  compensate: {
    label: 'When it is taken back',
    hint: 'Who is told what, where the case goes back behind the step once it was done.',
  },
  listens: { label: 'The event', hint: 'Of which type, and about what: its subject must be what the key gives.' },
  eventType: { label: 'Type of the event', hint: 'Such as com.example.delivery.confirmed' },
  correlation: { label: 'Key', hint: 'An expression over the facts of the case, such as facts.invoiceNumber' },
  action: { label: 'What the ERP is asked' },
  facts: { label: 'Facts' },
  message: { label: 'Message' },
  persons: { label: 'Persons at least' },
  sendBackTo: { label: 'May be sent back to' },
  approvedResolution: { label: 'Approved means' },
  rejectedResolution: { label: 'Rejected means' },
  label: { label: 'Words' },
  key: { label: 'Short name', hint: 'Small letters; other steps name it.' },
  reasonRequired: { label: 'Asks for a reason' },
  resolution: { label: 'The case then ends as' },
  goTo: { label: 'Goes to' },
  escalateTo: { label: 'Hand it to' },
  raise: { label: 'Exception type' },
  fail: { label: 'The step fails' },
  setting: { label: 'Setting' },
  default: { label: 'Where it is not set' },
  unit: { label: 'Counted in' },
  clock: { label: 'Clock' },
  type: { label: 'Kind of field' },
  required: { label: 'Must be filled' },
  onlyFor: { label: 'Only with these answers' },
  options: { label: 'Choices' },
  atMost: { label: 'So often at most', hint: 'Then the step ends as exhausted, which other steps may come after.' },
  skippable: { label: 'May be left out by a person, with a reason' },
  retry: { label: 'Tried again' },
  times: { label: 'So many times' },
  afterMinutes: { label: 'After minutes', hint: 'Day and night.' },
  doubling: { label: 'Twice as long each time' },
  oneOfFact: { label: 'Must be one of', hint: 'The name of a list among the facts of the case.' },
};

/** A property as people call it, with its hint. */
export const fieldWords = (name: string): FieldWords => FIELDS[name] ?? { label: humanise(name) };

const VALUES: Readonly<Record<string, string>> = {
  ...RESOLUTION_TITLES,
  asDecided: 'As the answers on the way decided',
  releaseHold: 'Release the hold',
  rejectInvoice: 'Reject the invoice',
  readBlock: 'Read the payment block',
  receiptPosted: 'A receipt is posted',
  orderChanged: 'The order is changed',
  supplierChanged: 'The supplier’s record is changed',
  revisedInvoice: 'A revised invoice comes',
  creditNote: 'A credit note comes',
  billingChanged: 'Less is billed elsewhere on the order',
  taxChecked: 'The tax service answers',
  effectConfirmed: 'The ERP confirms',
  timeElapsed: 'The time limit passes',
  preparer: 'Who prepared the matter',
  requester: 'Who asked for the change',
  business: 'Business hours',
  wall: 'Day and night',
  'tenant-admin': 'administrator',
  succeeded: 'done',
  timedOut: 'time is over',
  exhausted: 'tried too often',
  skipped: 'left out',
};

/** A value of a list as people call it. */
export const valueWords = (value: unknown): string => VALUES[String(value)] ?? humanise(String(value));

const VARIANTS: Readonly<Record<string, string>> = {
  integer: 'A number',
  setting: 'As policy sets it',
  escalateTo: 'Hand it to another role as well',
  goTo: 'Go on with another step',
  raise: 'Open another exception',
  fail: 'Let the step fail',
  times: 'So many times',
};

/** One of several shapes as people call it, by what it requires first. */
export const variantWords = (name: string): string => VARIANTS[name] ?? humanise(name);
