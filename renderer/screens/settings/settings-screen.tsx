import styles from './settings-screen.module.css';
import { useState } from 'react';
import { useText } from '../../text/language.tsx';
import { TabLine, Tabs, TabPane } from '../../ui/tabs.tsx';
import { useIsManager } from '../../widgets/session/session-context.tsx';
import { BackupSection } from './backup/backup-section.tsx';
import { CompanySection } from './company-section.tsx';
import { DeskSection } from './desk-section.tsx';
import { MinorAgeCard } from './minor-age-card.tsx';
import { NoticeSection } from './notice-section.tsx';
import { SealCard } from './seal-card.tsx';
import { SelfSection } from './self-section.tsx';
import { ShopsSection } from './shops-section.tsx';
import { StaffSection } from './staff-section.tsx';
import { SupportCard } from './support-card.tsx';
import { useCompanyEdit, type CompanyEdit } from './use-company-edit.ts';
import { useDeskEdit, type DeskEdit } from './use-desk-edit.ts';
import { usePasswordEdit, type PasswordEdit } from './use-password-edit.ts';

const sections = ['company', 'shops', 'staff', 'notice', 'desk', 'backup', 'self'] as const;

type Section = (typeof sections)[number];

/** Settings: everything for a manager; one's own password, the language, and printer and paper of this PC for everybody. */
export function SettingsScreen() {
  const { settings } = useText();
  const isManager = useIsManager();
  // Above everything, so that nothing typed is lost when another section is looked at, or somebody else takes over the desk.
  const company = useCompanyEdit();
  const desk = useDeskEdit();
  const password = usePasswordEdit();
  return (
    <div className={styles.screen}>
      <h1>{settings.title}</h1>
      {isManager ? (
        <AllSections {...{ company, desk, password }} />
      ) : (
        <>
          <DeskSection edit={desk} />
          <SupportCard />
          <SelfSection password={password} />
        </>
      )}
    </div>
  );
}

interface AllSectionsProps {
  readonly company: CompanyEdit;
  readonly desk: DeskEdit;
  readonly password: PasswordEdit;
}

function AllSections({ company, desk, password }: AllSectionsProps) {
  const { settings } = useText();
  const [section, setSection] = useState<Section>('company');
  const tabs = sections.map((value) => ({ value, label: settings.sections[value] }));
  return (
    <Tabs tabs={tabs} value={section} onChange={setSection}>
      <div className={styles.tabs}>
        <TabLine label={settings.title} tabs={tabs} />
      </div>
      <TabPane value={section}>
        <div className={styles.sheet}>
          {section === 'company' && (
            <>
              <CompanySection edit={company} />
              <SealCard />
            </>
          )}
          {section === 'shops' && <ShopsSection edit={company} />}
          {section === 'staff' && <StaffSection />}
          {section === 'notice' && (
            <>
              <NoticeSection />
              <MinorAgeCard />
            </>
          )}
          {section === 'desk' && (
            <>
              <DeskSection edit={desk} />
              <SupportCard />
            </>
          )}
          {section === 'backup' && <BackupSection />}
          {section === 'self' && <SelfSection password={password} />}
        </div>
      </TabPane>
    </Tabs>
  );
}
