import styles from './car-fields.module.css';
import type { CustomerId } from '../../../electron/domain/ids.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import type { CarQuestions } from './car-questions.ts';

interface CarQuestionsDialogProps {
  readonly questions: CarQuestions;
  readonly onKeep: () => void;
  readonly onBack: () => void;
  readonly onOpen: (customerId: CustomerId) => void;
}

/** Asks, before a car is kept, about what is odd: an unusual chassis number, or the same car with somebody already. */
export function CarQuestionsDialog({ questions: { vin, same }, onKeep, onBack, onOpen }: CarQuestionsDialogProps) {
  const { vehicles, customers } = useText();
  const words = vehicles.question;
  return (
    <Dialog title={words.title} onClose={onBack}>
      {vin !== null && <p>{vehicles.vinDoubt[vin]}</p>}
      {same.length > 0 && (
        <>
          <ul className={styles.same}>
            {same.map(({ customerId, kind, name, by }) => (
              <li key={customerId}>
                <p>{words[by]}</p>
                <Button variant="quiet" onPress={() => onOpen(customerId)}>
                  {fill(words.open, { name, honorific: customers.honorific[kind] })}
                </Button>
              </li>
            ))}
          </ul>
          <p>{words.which}</p>
        </>
      )}
      <DialogActions>
        <Button isAutoFocused onPress={onBack}>
          {words.back}
        </Button>
        <Button variant="primary" onPress={onKeep}>
          {words.keep}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
