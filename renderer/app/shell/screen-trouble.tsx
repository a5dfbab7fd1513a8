import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useNavigate, useRouteError } from 'react-router';
import { DeskFailure } from '../../api/desk.ts';
import { IncidentNote } from '../../widgets/diagnostics/incident-note.tsx';
import { paths } from '../../widgets/navigation/paths.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';

/** In the place of a screen that broke; the frame around it still works. A disk that fails concerns the whole desk. */
export function ScreenTrouble() {
  const { trouble, managerOnly } = useText().desk;
  const error = useRouteError();
  const { reset } = useQueryErrorResetBoundary();
  const navigate = useNavigate();
  if (error instanceof DeskFailure && error.failure.kind === 'storage') throw error;
  const goHome = () => {
    reset();
    void navigate(paths.home);
  };
  return (
    <Card title={trouble.title}>
      <p role="alert">{trouble.lead}</p>
      <IncidentNote error={error} />
      <div>
        <Button variant="primary" onPress={goHome}>
          {managerOnly.home}
        </Button>
      </div>
    </Card>
  );
}

/** What is too much for the desk goes on to the boundary around the program. */
export function DeskTrouble(): never {
  throw useRouteError();
}
