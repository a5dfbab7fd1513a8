import { create } from 'qrcode';
import { classNames } from '../../ui/class-names.ts';
import styles from './qr-code.module.css';

interface QrCodeProps {
  readonly value: string;
  readonly label: string;
  /** Where it stands. */
  readonly className?: string | undefined;
}

/**
 * A QR code of error correction M, as vectors: it prints sharp at any resolution and needs no picture file. The four light
 * modules that ISO/IEC 18004 asks for around it are the margins of the page and its own.
 */
export function QrCode({ value, label, className }: QrCodeProps) {
  const { modules } = create(value, { errorCorrectionLevel: 'M' });
  return (
    <svg
      className={classNames(styles.code, className)}
      viewBox={`0 0 ${modules.size} ${modules.size}`}
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={darkRuns(modules)} />
    </svg>
  );
}

/** One rectangle for each run of dark modules in a row: neighbouring squares would show hairlines between them. */
function darkRuns({ size, data }: { readonly size: number; readonly data: Uint8Array }): string {
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from(data.subarray(row * size, (row + 1) * size)).join(''),
  );
  return rows
    .flatMap((row, y) =>
      Array.from(row.matchAll(/1+/g), ({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('');
}
