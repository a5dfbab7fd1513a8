import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useNavigate } from 'react-router';
import { paths } from '../../paths.ts';

/** In the place of a screen that broke: the frame around it still works. */
export function ScreenTrouble() {
  const { trouble, managerOnly } = useText().desk;
  const navigate = useNavigate();
  return (
    <Card title={trouble.title}>
      <p role="alert">{trouble.lead}</p>
      <div>
        <Button look="primary" onPress={() => void navigate(paths.home)}>
          {managerOnly.home}
        </Button>
      </div>
    </Card>
  );
}
