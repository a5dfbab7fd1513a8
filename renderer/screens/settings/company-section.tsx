import settingsScreen from './settings-screen.module.css';
import { useText } from '../../text/language.tsx';
import { Card } from '../../ui/card.tsx';
import { Form } from '../../ui/form.tsx';
import { companyFields } from '../../widgets/company-fields/company-fields.ts';
import { CompanyGrid } from '../../widgets/company-fields/company-grid.tsx';
import { SaveBar } from './save-bar.tsx';
import type { CompanyEdit } from './use-company-edit.ts';

/** The company block: who answers to the customer, as it stands on slips and in the notice. */
export function CompanySection({ edit }: { readonly edit: CompanyEdit }) {
  const { settings, setup } = useText();
  const { company, faults } = edit;
  if (company === null) return null;
  const all = companyFields(company, setup.company);
  const save = () => edit.save((path) => all.find((field) => field.path === path)?.fault ?? setup.company.fault.name);
  return (
    <Card title={settings.company.title}>
      <p className={settingsScreen.lead}>{settings.company.lead}</p>
      <p className={settingsScreen.lead}>{settings.company.notice}</p>
      <Form onSubmit={save} faults={faults.shown}>
        <CompanyGrid
          fields={all.filter(({ path }) => !path.startsWith('shops.'))}
          company={company}
          onChange={edit.change}
        />
        <SaveBar {...edit} onSave={save} onUndo={edit.undo} />
      </Form>
    </Card>
  );
}
