import { formatNumber } from '../../text/format.ts';

/** 12 KB: how large a file is, as the operating system says it. */
export function fileSize(bytes: number): string {
  return bytes < 1_024 ? `${formatNumber(bytes)} B` : `${formatNumber(Math.ceil(bytes / 1_024))} KB`;
}
