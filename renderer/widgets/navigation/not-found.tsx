import { useNavigate } from 'react-router';
import { paths } from './paths.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';

/** There is no such customer here: what may have happened, and the way on. */
export function NotFound() {
  const { screen } = useText().customers;
  const navigate = useNavigate();
  return (
    <Card title={screen.notFound}>
      <p>{screen.notFoundText}</p>
      <div>
        <Button onPress={() => void navigate(paths.home)}>{screen.toHome}</Button>
      </div>
    </Card>
  );
}
