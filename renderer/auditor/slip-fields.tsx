import styles from './auditor-page.module.css';
import { useState } from 'react';
import type { Catalogue } from '../../electron/words/catalogue.ts';
import { FileSlot } from './file-slot.tsx';
import { readPicture } from './read-picture.ts';
import { TextField } from './text-field.tsx';

interface SlipFieldsProps {
  readonly words: Catalogue['bundle'];
  readonly text: string;
  readonly isDisabled: boolean;
  readonly isUnreadable: boolean;
  readonly onText: (text: string) => void;
}

/** Takes a slip: a picture of its QR code, whose text is then shown, or what was typed or read by a scanner. */
export function SlipFields({ words: { page, slip }, text, isDisabled, isUnreadable, onText }: SlipFieldsProps) {
  const [isUnseen, setIsUnseen] = useState(false);
  const read = async (picture: File) => {
    const found = await readPicture(picture);
    setIsUnseen(found === null);
    onText(found ?? '');
  };
  return (
    <fieldset className={styles.slip}>
      <legend className={styles.label}>{page.slip}</legend>
      <div className={styles.slots}>
        <FileSlot
          name="picture"
          accept="image/*"
          label={page.slipPicture}
          hint={page.slipPictureHint}
          isDisabled={isDisabled}
          onChoose={(picture) => {
            setIsUnseen(false);
            if (picture !== null) void read(picture);
          }}
        />
        <TextField
          name="slip"
          label={page.slipText}
          hint={page.slipTextHint}
          value={text}
          isDisabled={isDisabled}
          isWrong={isUnreadable}
          onChange={(typed) => {
            setIsUnseen(false);
            onText(typed);
          }}
        />
      </div>
      <p aria-live="polite" className={styles.fault}>
        {isUnseen ? slip.noQr : isUnreadable ? slip.unreadable : ''}
      </p>
    </fieldset>
  );
}
