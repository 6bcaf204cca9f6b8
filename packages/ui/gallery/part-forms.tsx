import { useState } from 'react';
import {
  Checkbox,
  ComboBox,
  DateField,
  FileDrop,
  MoneyField,
  NumberField,
  RadioGroup,
  Section,
  Select,
  Switch,
  TextArea,
  TextField,
} from '../src/index.ts';

const PEOPLE = [
  { id: 'ana', label: 'Ana Ruiz', note: 'Controller, up to 50,000 EUR' },
  { id: 'tom', label: 'Tomáš Dvořák', note: 'Buyer' },
  { id: 'pri', label: 'Priya Nair', note: 'Analyst' },
];

export function Forms() {
  const [who, setWho] = useState<string | null>('ana');
  const [other, setOther] = useState<string | null>(null);
  const [amount, setAmount] = useState('1184.05');
  const [percent, setPercent] = useState('2.5');
  const [day, setDay] = useState('2026-03-14');
  const [files, setFiles] = useState<File[]>([]);
  const [on, setOn] = useState(true);
  return (
    <Section title="Forms">
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        <TextField label="Sender name" defaultValue="Nordlicht Finance" hint="Shown to suppliers in mail" />
        <TextField
          label="E-mail"
          type="email"
          defaultValue="ana@"
          error="Write the whole address, like ana@firm.example"
        />
        <TextField label="Code" aside="optional" placeholder="AP.MATCH.PRICE" />
        <Select label="Approver" options={PEOPLE} value={who} onChange={setWho} data-testid="select" />
        <ComboBox label="Assign to" options={PEOPLE} value={other} onChange={setOther} placeholder="Name" />
        <DateField label="Effective on" value={day} onChange={setDay} aside="from tenant" />
        <MoneyField label="Approval limit" currency="EUR" value={amount} onChange={setAmount} />
        <NumberField
          label="Price tolerance"
          value={percent}
          onChange={setPercent}
          after="%"
          hint="The partner allows at most 3 %"
        />
        <TextField label="Locked value" value="30 days" isDisabled />
        <TextArea label="Reason" rows={3} />
        <RadioGroup
          label="Way out"
          defaultValue="accept"
          options={[
            { id: 'accept', label: 'Accept the price', note: 'Under your authority' },
            { id: 'credit', label: 'Ask for a credit note' },
          ]}
        />
        <div className="flex flex-col gap-3">
          <Checkbox defaultSelected>Tell the supplier</Checkbox>
          <Checkbox isIndeterminate note="3 of 8 chosen">
            All lines
          </Checkbox>
          <Switch isSelected={on} onChange={setOn} note="Takes hold at once">
            Release within tolerance without a person
          </Switch>
          <Switch>Weekly digest</Switch>
        </div>
        <FileDrop
          label="Evidence"
          hint="XML or PDF up to 20 MB"
          files={files}
          onChange={setFiles}
          className="lg:col-span-2"
        />
      </div>
    </Section>
  );
}
