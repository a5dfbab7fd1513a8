import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../widgets/navigation/paths.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useIsManager } from '../../widgets/session/session-context.tsx';

/** A screen that a receptionist may come to only by taking over the desk from a manager. */
export function ManagerOnly({ children }: { readonly children: ReactNode }) {
  const { managerOnly } = useText().desk;
  const navigate = useNavigate();
  if (useIsManager()) return children;
  return (
    <Card title={managerOnly.title}>
      <p>{managerOnly.lead}</p>
      <div>
        <Button variant="primary" onPress={() => void navigate(paths.home)}>
          {managerOnly.home}
        </Button>
      </div>
    </Card>
  );
}
