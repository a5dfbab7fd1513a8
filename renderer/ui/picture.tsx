import './picture.css';
import { useCallback } from 'react';

interface PictureProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** What it shows, in words. */
  readonly label: string;
  /** The bytes are no picture after all. */
  readonly onFault: () => void;
}

/** A picture from bytes that are nowhere but in memory. */
export function Picture({ bytes, mediaType, label, onFault }: PictureProps) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [bytes, mediaType],
  );
  return <img ref={show} className="picture" alt={label} onError={onFault} />;
}
