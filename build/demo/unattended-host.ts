import type { HostPorts } from '../../electron/ports/node-ports.ts';
import type { Dialogs } from '../../electron/ports/dialogs.ts';
import type { Printer } from '../../electron/ports/printer.ts';
import { nodeSystem } from '../../electron/ports/system.ts';

/** What a host without a window offers: dialogs that somebody scripted, slips if they can be drawn, no printer, no built page, no folders and nobody to tell. */
export function unattendedHost(dialogs: Dialogs, renderPdf: Printer['renderPdf']): HostPorts {
  return {
    system: nodeSystem,
    dialogs,
    printer: {
      renderPdf,
      print: () => Promise.resolve({ outcome: 'cancelled' }),
      list: () => Promise.resolve([]),
    },
    documents: { offer: () => crypto.randomUUID() },
    auditorPage: () => Promise.resolve(null),
    evidence: () => Promise.resolve(null),
    documentsTrouble: () => null,
    reveal: () => undefined,
    copying: () => undefined,
    tell: () => undefined,
  };
}
