import { useText } from '../../text/language.tsx';
import { Card } from '../../ui/card.tsx';
import { ReportButton } from '../../widgets/diagnostics/report-button.tsx';
import styles from './settings-screen.module.css';

/** What can be handed over when somebody looks into a fault. */
export function SupportCard() {
  const { card } = useText().diagnostics;
  return (
    <Card title={card.title}>
      <p className={styles.lead}>{card.lead}</p>
      <div>
        <ReportButton>{card.open}</ReportButton>
      </div>
    </Card>
  );
}
