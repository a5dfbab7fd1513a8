import './settings-screen.css';
import { useState } from 'react';
import { useText } from '../../text/language.tsx';
import { TabLine, Tabs, TabSheet } from '../../ui/tabs.tsx';
import { useIsManager } from '../desk/person.tsx';
import { CompanySection } from './company-section.tsx';
import { DeskSection } from './desk-section.tsx';
import { NoticeSection } from './notice-section.tsx';
import { SelfSection } from './self-section.tsx';
import { ShopsSection } from './shops-section.tsx';
import { StaffSection } from './staff-section.tsx';
import { useCompanyEdit } from './use-company-edit.ts';

const sections = ['company', 'shops', 'staff', 'notice', 'desk', 'self'] as const;

type Section = (typeof sections)[number];

/** Settings: everything for a manager, one's own password and the language for everybody. */
export function SettingsScreen() {
  const { settings } = useText();
  const isManager = useIsManager();
  return (
    <div className="settings-screen">
      <h1>{settings.title}</h1>
      {isManager ? <AllSections /> : <SelfSection />}
    </div>
  );
}

function AllSections() {
  const { settings } = useText();
  const [section, setSection] = useState<Section>('company');
  // Above the sections, so that nothing typed is lost when another one is looked at.
  const edit = useCompanyEdit();
  const sheets = sections.map((value) => ({ value, label: settings.sections[value] }));
  return (
    <Tabs sheets={sheets} value={section} onChange={setSection}>
      <div className="settings-tabs">
        <TabLine label={settings.title} sheets={sheets} />
      </div>
      <TabSheet value={section}>
        {section === 'company' && <CompanySection edit={edit} />}
        {section === 'shops' && <ShopsSection edit={edit} />}
        {section === 'staff' && <StaffSection />}
        {section === 'notice' && <NoticeSection />}
        {section === 'desk' && <DeskSection />}
        {section === 'self' && <SelfSection />}
      </TabSheet>
    </Tabs>
  );
}
