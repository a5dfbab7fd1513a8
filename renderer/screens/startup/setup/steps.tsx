import styles from './wizard-step.module.css';
import type { Company } from '../../../../electron/domain/notice/company.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useFaults } from '../../../ui/faults.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { companyFields, faultyPaths, tidyCompany } from '../../../widgets/company-fields/company-fields.ts';
import { CompanyGrid } from '../../../widgets/company-fields/company-grid.tsx';
import { WizardStep } from './wizard-step.tsx';

interface UseStepProps {
  readonly isTraining: boolean;
  /** The host allows nothing but training. */
  readonly isTrainingFixed: boolean;
  readonly onChange: (isTraining: boolean) => void;
  readonly onNext: () => void;
  readonly onRestore: () => void;
}

/** Which language, and whether this is for work or for training. */
export function UseStep({ isTraining, isTrainingFixed, onChange, onNext, onRestore }: UseStepProps) {
  const { language, setLanguage } = useLanguage();
  const { setup, restore } = useText();
  return (
    <WizardStep
      at="use"
      isTraining={isTraining}
      title={setup.use.title}
      lead={setup.use.lead}
      next={setup.next}
      onNext={onNext}
    >
      <div className={styles.narrow}>
        <RadioGroup
          name="language"
          label={setup.use.language}
          columns={2}
          value={language}
          isAutoFocused
          onChange={setLanguage}
          choices={[
            { value: 'ja', label: '日本語', lang: 'ja' },
            { value: 'en', label: 'English', lang: 'en' },
          ]}
        />
        {!isTrainingFixed && (
          <RadioGroup
            name="purpose"
            label={setup.use.purpose}
            value={isTraining ? 'training' : 'real'}
            onChange={(purpose) => onChange(purpose === 'training')}
            choices={[
              { value: 'real', label: setup.use.real, hint: setup.use.realHint },
              { value: 'training', label: setup.use.training, hint: setup.use.trainingHint },
            ]}
          />
        )}
        <p className={styles.instead}>
          {setup.use.backup}
          <Button variant="quiet" onPress={onRestore}>
            {restore.way}
          </Button>
        </p>
      </div>
    </WizardStep>
  );
}

interface CompanyStepProps {
  readonly isTraining: boolean;
  readonly company: Company;
  readonly onChange: (company: Company) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** The company block, to be looked at and corrected. */
export function CompanyStep({ isTraining, company, onChange, onNext, onBack }: CompanyStepProps) {
  const { setup } = useText();
  const faults = useFaults<string>();
  const fields = companyFields(company, setup.company);
  const check = () => {
    const tidy = tidyCompany(company);
    onChange(tidy);
    const faulty = faultyPaths(tidy);
    const found = fields.filter(({ path }) => faulty.includes(path)).map(({ path, fault }) => [path, fault] as const);
    if (!faults.show(Object.fromEntries(found))) onNext();
  };
  return (
    <WizardStep
      at="company"
      isTraining={isTraining}
      title={setup.company.title}
      lead={setup.company.lead}
      next={setup.next}
      onNext={check}
      onBack={onBack}
      faults={faults.shown}
    >
      <CompanyGrid fields={fields} company={company} onChange={onChange} isAutoFocused />
    </WizardStep>
  );
}

interface ShopStepProps {
  readonly isTraining: boolean;
  readonly company: Company;
  readonly shop: string;
  readonly onChange: (shop: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** Which shop this PC stands in. */
export function ShopStep({ isTraining, company, shop, onChange, onNext, onBack }: ShopStepProps) {
  const { setup } = useText();
  return (
    <WizardStep
      at="shop"
      isTraining={isTraining}
      title={setup.shop.title}
      lead={setup.shop.lead}
      next={setup.next}
      onNext={onNext}
      onBack={onBack}
    >
      <div className={styles.narrow}>
        <RadioGroup
          name="shop"
          label={setup.shop.label}
          value={shop}
          isAutoFocused
          onChange={onChange}
          choices={company.shops.map(({ letter, name }) => ({
            value: letter,
            label: name,
            hint: fill(setup.shop.letter, { letter }),
          }))}
        />
      </div>
    </WizardStep>
  );
}
