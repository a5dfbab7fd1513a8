import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { unattendedHost } from '../../build/demo/unattended-host.ts';
import { createApp, type App } from '../../electron/app/create-app.ts';
import { nodePorts } from '../../electron/ports/node-ports.ts';
import type { DocumentsTrouble } from '../../electron/ports/saving-folder.ts';
import type { Dialogs } from '../../electron/ports/dialogs.ts';
import type { Ports } from '../../electron/ports/ports.ts';
import type { Printer } from '../../electron/ports/printer.ts';
import { createQueryClient } from '../../renderer/api/queries.ts';
import { App as Desk } from '../../renderer/app/app.tsx';
import { rememberedLanguage } from '../../renderer/text/language.tsx';

/** The real core over a folder of its own, and the screens over it. */
export interface InProcessDesk {
  readonly folder: string;
  readonly app: App;
  /** Shows the screens; whoever uses them types and clicks. */
  readonly show: () => ReturnType<typeof userEvent.setup>;
}

/** What a test wants otherwise. */
export interface DeskOptions {
  readonly mayHoldRealData?: boolean;
  /** What the printer does otherwise than to give up. */
  readonly printer?: Partial<Printer>;
  /** Which file the person chooses in a dialog; none where nobody says. */
  readonly askWhatToOpen?: Dialogs['askWhatToOpen'];
  /** Which folder the person chooses in a dialog; none where nobody says. */
  readonly askWhichFolder?: Dialogs['askWhichFolder'];
  /** Whether backups are made without anybody asking for them. */
  readonly backsUpByItself?: boolean;
  /** Where the person says that a file goes; nobody says anything otherwise. */
  readonly askWhereToSave?: () => Promise<string | null>;
  /** What happens when a file is to be shown in its folder. */
  readonly reveal?: Ports['reveal'];
  /** Why files are not proposed to be saved among the documents; nothing is wrong with them where nobody says. */
  readonly documentsTrouble?: DocumentsTrouble;
  /** What happens between two slices of long work. */
  readonly nextTurn?: Ports['nextTurn'];
}

const nobody = () => Promise.resolve(null);
const noSlips = () => Promise.reject(new Error('no slips here'));

/** Starts the core in this very process and binds `window.desk` to it. What crosses is JSON, as over every transport. */
export function startDesk(options: DeskOptions = {}): InProcessDesk {
  const {
    mayHoldRealData = true,
    printer = {},
    askWhereToSave = nobody,
    askWhatToOpen = nobody,
    askWhichFolder = nobody,
    backsUpByItself = false,
    nextTurn,
    reveal,
    documentsTrouble = null,
  } = options;
  const folder = mkdtempSync(join(tmpdir(), 'consent-desk-screens-'));
  const dialogs = { askWhereToSave, askWhatToOpen, askWhichFolder };
  const listeners = new Set<(event: unknown) => void>();
  const tell = (event: unknown) => {
    for (const listen of listeners) listen(event);
  };
  const host = unattendedHost(dialogs, noSlips);
  const real = nodePorts({ ...host, printer: { ...host.printer, ...printer }, tell }, join(folder, 'log'));
  const ports = {
    ...real,
    nextTurn: nextTurn ?? real.nextTurn,
    reveal: reveal ?? real.reveal,
    documentsTrouble: () => documentsTrouble,
  };
  const app = createApp({ folder, ports, mayHoldRealData, backsUpByItself });
  const call = async (channel: string, input: unknown): Promise<unknown> => {
    const sent: unknown = JSON.parse(JSON.stringify(input));
    return JSON.parse(JSON.stringify(await app.router.call(channel, sent)));
  };
  const onEvent = (listen: (event: unknown) => void) => {
    listeners.add(listen);
    return () => void listeners.delete(listen);
  };
  Object.defineProperty(window, 'desk', { value: { call, onEvent }, configurable: true });
  onTestFinished(() => {
    app.lock();
    rmSync(folder, { recursive: true, force: true });
    localStorage.clear();
  });
  return {
    folder,
    app,
    show: () => {
      render(<Desk client={createQueryClient()} language={rememberedLanguage()} />);
      return userEvent.setup();
    },
  };
}
