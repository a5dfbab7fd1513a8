import { formatNumber } from './format.ts';

/** 12 KB, 35 MB: how large a file is, as the operating system says it. */
export function fileSize(bytes: number): string {
  if (bytes < 1_024) return `${formatNumber(bytes)} B`;
  const kilobytes = Math.ceil(bytes / 1_024);
  return kilobytes < 10_240 ? `${formatNumber(kilobytes)} KB` : `${formatNumber(Math.ceil(kilobytes / 1_024))} MB`;
}
