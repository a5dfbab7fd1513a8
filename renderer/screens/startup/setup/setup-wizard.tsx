import type { StaffId } from '../../../../electron/domain/ids.ts';
import { useState } from 'react';
import { publishedCompany } from '../../../../electron/domain/notice/company.ts';
import { command } from '../../../api/desk.ts';
import { ManagerStep } from './manager-step.tsx';
import { CheckStep, DoneStep, RecoveryStep } from './recovery-steps.tsx';
import { CompanyStep, ShopStep, UseStep } from './steps.tsx';

interface SetupWizardProps {
  /** The host allows nothing but training. */
  readonly isTrainingFixed: boolean;
  /** There is a backup of another PC, or of this one before it was lost. */
  readonly onRestore: () => void;
  /** The ledger is there, and this manager can sign in. */
  readonly onDone: (staffId: StaffId) => void;
}

/** Where the wizard stands, with what the core has answered so far. */
type Stage =
  | { readonly step: 'use' | 'company' | 'shop' | 'manager' }
  | { readonly step: 'recovery' | 'check'; readonly code: string }
  | { readonly step: 'done'; readonly staffId: StaffId; readonly fingerprint: string };

/** The first start on a PC: from the choice of language to the first account. Until the last step nothing is on the disk. */
export function SetupWizard({ isTrainingFixed, onRestore, onDone }: SetupWizardProps) {
  const [stage, setStage] = useState<Stage>({ step: 'use' });
  const [isForTraining, setIsForTraining] = useState(false);
  const [company, setCompany] = useState(publishedCompany);
  const [shop, setShop] = useState(publishedCompany.shops[0]?.letter ?? '');
  const [managerName, setManagerName] = useState('');
  const isTraining = isTrainingFixed || isForTraining;

  const begin = async (password: string) => {
    const { recoveryCode } = await command('setup.begin', { company, shop, managerName, password, isTraining });
    setStage({ step: 'recovery', code: recoveryCode });
  };
  const finish = async (typedCode: string) => {
    const { staffId, fingerprint } = await command('setup.finish', { typedCode });
    setStage({ step: 'done', staffId, fingerprint });
  };

  switch (stage.step) {
    case 'use':
      return (
        <UseStep
          isTraining={isTraining}
          isTrainingFixed={isTrainingFixed}
          onChange={setIsForTraining}
          onNext={() => setStage({ step: 'company' })}
          onRestore={onRestore}
        />
      );
    case 'company':
      return (
        <CompanyStep
          isTraining={isTraining}
          company={company}
          onChange={setCompany}
          onNext={() => setStage({ step: 'shop' })}
          onBack={() => setStage({ step: 'use' })}
        />
      );
    case 'shop':
      return (
        <ShopStep
          isTraining={isTraining}
          company={company}
          shop={shop}
          onChange={setShop}
          onNext={() => setStage({ step: 'manager' })}
          onBack={() => setStage({ step: 'company' })}
        />
      );
    case 'manager':
      return (
        <ManagerStep
          isTraining={isTraining}
          companyName={company.name}
          name={managerName}
          onNameChange={setManagerName}
          onNext={begin}
          onBack={() => setStage({ step: 'shop' })}
        />
      );
    case 'recovery':
      return (
        <RecoveryStep isTraining={isTraining} code={stage.code} onNext={() => setStage({ ...stage, step: 'check' })} />
      );
    case 'check':
      return (
        <CheckStep isTraining={isTraining} onNext={finish} onBack={() => setStage({ ...stage, step: 'recovery' })} />
      );
    case 'done':
      return <DoneStep isTraining={isTraining} fingerprint={stage.fingerprint} onNext={() => onDone(stage.staffId)} />;
  }
}
