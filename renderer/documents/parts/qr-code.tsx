import { encodeQR } from 'qr';
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
  // The library draws a border of at least one module, which the view leaves out.
  const rows = encodeQR(value, 'raw', { ecc: 'medium', border: 1 });
  const size = rows.length - 2;
  return (
    <svg
      className={classNames(styles.code, className)}
      viewBox={`1 1 ${size} ${size}`}
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={darkRuns(rows)} />
    </svg>
  );
}

/** One rectangle for each run of dark modules in a row: neighbouring squares would show hairlines between them. */
function darkRuns(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row) => row.map((isDark) => (isDark ? '1' : '0')).join(''))
    .flatMap((row, y) =>
      Array.from(row.matchAll(/1+/g), ({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('');
}
