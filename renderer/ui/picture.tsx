import styles from './picture.module.css';
import { useCallback } from 'react';
import { classNames } from './class-names.ts';

interface PictureProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** What it shows, in words. */
  readonly label: string;
  /** The bytes are no picture after all. */
  /** Whole inside its frame, whatever its own size. */
  readonly isFitted?: boolean;
  readonly onFault: () => void;
}

/** A picture from bytes that are nowhere but in memory. */
export function Picture({ bytes, mediaType, label, isFitted = false, onFault }: PictureProps) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [bytes, mediaType],
  );
  return (
    <img ref={show} className={classNames(styles.picture, isFitted && styles.fitted)} alt={label} onError={onFault} />
  );
}
