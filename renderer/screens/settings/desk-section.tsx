import styles from './settings-screen.module.css';
import { useQuery } from '@tanstack/react-query';
import { deskSettingsSchema } from '../../../electron/domain/settings/desk-settings.ts';
import { ask } from '../../api/queries.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useIsManager } from '../../widgets/session/session-context.tsx';
import { SaveBar } from './save-bar.tsx';
import { TestPrint } from './test-print.tsx';
import type { DeskEdit } from './use-desk-edit.ts';

/** How this PC behaves. */
export function DeskSection({ edit }: { readonly edit: DeskEdit }) {
  const { desk } = useText().settings;
  const isManager = useIsManager();
  const { values, faults, change } = edit;
  if (values === null) return null;
  return (
    <Card title={desk.title}>
      <p className={styles.lead}>{desk.lead}</p>
      <Form onSubmit={edit.save} faults={faults.shown}>
        <div className={styles.pair}>
          <div className={styles.narrow}>
            {isManager ? (
              <TextField
                name="idle"
                label={desk.idle}
                hint={desk.idleHint}
                isRequired
                inputMode="numeric"
                value={values.idle}
                onChange={(idle) => change({ idle })}
              />
            ) : (
              <p>{fill(desk.idleSet, { minutes: values.idle })}</p>
            )}
            <PrinterChoice value={values.printer} onChange={(printer) => change({ printer })} />
            <Select
              name="paper"
              label={desk.paper}
              hint={desk.paperHint}
              value={values.paper}
              onChange={(paper) => change({ paper })}
              options={deskSettingsSchema.shape.paper.options.map((value) => ({ value, label: desk.papers[value] }))}
            />
            <Checkbox
              name="shopCopy"
              label={desk.shopCopy}
              isSelected={values.hasShopCopy}
              onChange={(hasShopCopy) => change({ hasShopCopy })}
            />
          </div>
          <TestPrint printer={values.printer} paper={values.paper} />
        </div>
        <SaveBar {...edit} onSave={edit.save} onUndo={edit.undo} />
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
