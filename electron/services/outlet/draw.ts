import { failed, type CallResult } from '../../contract/failure.ts';
import { done } from '../../domain/result.ts';
import type { Ports } from '../../ports/ports.ts';
import type { FilePrintable } from '../../ports/printer.ts';
import { SessionEnded } from '../session-ended.ts';

/**
 * A document as PDF; null when it could not be drawn.
 *
 * @throws SessionEnded when nobody is there any more to whom it may be given
 */
export async function draw({ printer }: Pick<Ports, 'printer'>, document: FilePrintable): Promise<Uint8Array | null> {
  try {
    return await printer.renderPdf(document);
  } catch (error) {
    if (error instanceof SessionEnded) throw error;
    return null;
  }
}

/** Puts the very PDF that would be printed where the window can fetch it once. */
export async function preview(
  ports: Ports,
  document: FilePrintable,
): Promise<CallResult<{ readonly documentId: string }>> {
  const pdf = await draw(ports, document);
  return pdf === null ? failed({ kind: 'busy' }) : done({ documentId: ports.documents.offer(pdf, 'application/pdf') });
}
