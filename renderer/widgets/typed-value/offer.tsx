import styles from './offer.module.css';
import { Button } from '../../ui/button.tsx';

interface OfferProps {
  /** What seems to be meant, as a question or an observation. */
  readonly lead: string;
  /** What the press does. */
  readonly take: string;
  readonly onTake: () => void;
}

/** Something that was probably meant by what was typed: one press puts it right, and nothing happens without it. */
export function Offer({ lead, take, onTake }: OfferProps) {
  return (
    <output className={styles.offer}>
      <span>{lead}</span>
      <Button variant="time" size="fine" canWrap onPress={onTake}>
        {take}
      </Button>
    </output>
  );
}
