import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deskSettingsSchema, type DeskSettings } from '../../../electron/domain/settings/desk-settings.ts';
import { command } from '../../api/desk.ts';
import { ask } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { fill } from '../../text/fill.ts';
import { useText } from '../../text/language.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SaveBar } from './save-bar.tsx';

/** How this PC behaves. */
export function DeskSection() {
  const { data: settings } = useQuery(ask('settings.get', {}));
  const [saved, setSaved] = useState<DeskSettings | null>(null);
  if (settings === undefined) return null;
  // What was saved is read anew, and the form begins from it.
  const key = JSON.stringify(settings);
  return <DeskForm key={key} recorded={settings} isSaved={key === JSON.stringify(saved)} onSave={setSaved} />;
}

/** The settings, with what is typed as it was typed. */
type Typed = Omit<DeskSettings, 'idleMinutes'> & { readonly idle: string };

interface DeskFormProps {
  readonly recorded: DeskSettings;
  readonly isSaved: boolean;
  readonly onSave: (settings: DeskSettings) => void;
}

function DeskForm({ recorded, isSaved, onSave }: DeskFormProps) {
  const { desk } = useText().settings;
  const client = useQueryClient();
  const { idleMinutes, ...others } = recorded;
  const initial: Typed = { ...others, idle: String(idleMinutes) };
  const [typed, setTyped] = useState(initial);
  const faults = useFaults<'idle'>();
  const isDirty = JSON.stringify(typed) !== JSON.stringify(initial);
  const { isPending, failure, submit } = useSubmit(async () => {
    const { idle, ...chosen } = typed;
    const read = deskSettingsSchema.safeParse({ ...chosen, idleMinutes: Number(idle.normalize('NFKC')) });
    if (faults.show(read.success ? {} : { idle: desk.idleFault }) || !read.success) return;
    await command('settings.set', { settings: read.data });
    onSave(read.data);
    await client.invalidateQueries();
  });
  return (
    <Card title={desk.title}>
      <p className="settings-lead">{desk.lead}</p>
      <Form onSubmit={submit} faultsShown={faults.shown}>
        <div className="settings-narrow">
          <TextField
            name="idle"
            label={desk.idle}
            hint={desk.idleHint}
            isRequired
            inputMode="numeric"
            value={typed.idle}
            fault={faults.of('idle')}
            onChange={(idle) => {
              setTyped({ ...typed, idle });
              faults.clear('idle');
            }}
          />
          <PrinterChoice value={typed.printer} onChange={(printer) => setTyped({ ...typed, printer })} />
          <Select
            name="paper"
            label={desk.paper}
            hint={desk.paperHint}
            value={typed.paper}
            onChange={(paper) => setTyped({ ...typed, paper })}
            options={deskSettingsSchema.shape.paper.options.map((value) => ({ value, label: desk.papers[value] }))}
          />
          <Checkbox
            name="shopCopy"
            label={desk.shopCopy}
            isSelected={typed.hasShopCopy}
            onChange={(hasShopCopy) => setTyped({ ...typed, hasShopCopy })}
          />
        </div>
        <SaveBar
          isDirty={isDirty}
          isPending={isPending}
          isSaved={isSaved && !isDirty}
          failure={failure}
          onSave={submit}
          onUndo={() => setTyped(initial)}
        />
      </Form>
    </Card>
  );
}

interface PrinterChoiceProps {
  /** The printer's name; null for the default of the PC. */
  readonly value: string | null;
  readonly onChange: (printer: string | null) => void;
}

/** Which printer is chosen beforehand. One that is switched off now stays chosen. */
function PrinterChoice({ value, onChange }: PrinterChoiceProps) {
  const { desk } = useText().settings;
  const { data: printers } = useQuery({ ...ask('printer.list', {}), staleTime: 0 });
  if (printers === undefined) return null;
  const first = printers.find(({ isDefault }) => isDefault);
  const isGone = value !== null && printers.every(({ name }) => name !== value);
  return (
    <Select
      name="printer"
      label={desk.printer}
      hint={printers.length === 0 ? desk.printerNone : desk.printerHint}
      value={value ?? ''}
      onChange={(name) => onChange(name === '' ? null : name)}
      options={[
        {
          value: '',
          label: first === undefined ? desk.printerDefault : fill(desk.printerDefaultNamed, { name: first.name }),
        },
        ...printers.map(({ name }) => ({ value: name, label: name })),
        ...(isGone ? [{ value, label: fill(desk.printerGone, { name: value }) }] : []),
      ]}
    />
  );
}
