import { join } from 'node:path';
import { nodeFiles } from '../../electron/ports/node-files.ts';
import type { FilePurpose } from '../../electron/ports/dialogs.ts';
import type { Ports } from '../../electron/ports/ports.ts';
import type { DocumentsTrouble } from '../../electron/ports/saving-folder.ts';
import { nodeSystem } from '../../electron/ports/system.ts';
import type { HeadSheet } from '../../electron/domain/printable/head-sheet.ts';
import type { PaperForm } from '../../electron/domain/printable/paper-form.ts';
import type { Printable } from '../../electron/domain/printable/printable.ts';
import type { ProofSheet } from '../../electron/domain/printable/proof-sheet.ts';
import type { TestPage } from '../../electron/domain/printable/test-page.ts';
import type { RecoverySheet } from '../../electron/domain/printable/recovery-sheet.ts';
import type { SlipDocument } from '../../electron/domain/printable/slip.ts';
import { loggedLines, watchedLog } from './canaries.ts';
import { makeIds } from './ids.ts';

/** Two in the afternoon at the counter, 22 November 2026 in Tokyo. */
export const afternoon = Date.parse('2026-11-22T05:05:00.000Z');

/** The world as a test wants it. */
export interface FakeWorld {
  readonly ports: Ports;
  readonly clock: { now: number };
  /** The PC, as its operating system names it; nothing is known of it where it is null. */
  machine: { id: string | null } | null;
  /** What the person answers next: a path, or null to cancel. Without an answer it is a file in the test's folder. */
  readonly answers: (string | null)[];
  /** What was suggested as a file name, and for what. */
  readonly asked: { readonly purpose: FilePurpose; readonly suggestedName: string | null }[];
  /** What was put where the window can fetch it, by its id. */
  readonly offered: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mediaType: string }>;
  /** Every file that was shown in its folder. */
  readonly revealed: readonly string[];
  /** How often something was copied in the window. */
  copyings: number;
  /** Why files are not proposed to be saved among the documents. */
  documentsTrouble: DocumentsTrouble | null;
  /** Every slip that was drawn, as PDF or for the printer. */
  readonly drawn: readonly SlipDocument[];
  /** Every proof sheet, likewise. */
  readonly proofs: readonly ProofSheet[];
  /** Every form to be filled in by hand. */
  readonly forms: readonly PaperForm[];
  /** Every head sheet of a month. */
  readonly headSheets: readonly HeadSheet[];
  /** Every sheet with a recovery code. */
  readonly sheets: readonly RecoverySheet[];
  /** Every test page. */
  readonly testPages: readonly TestPage[];
  /** What happens when a slip is drawn; a test replaces it to fail or to wait. */
  draw: () => Promise<Uint8Array>;
  /** What the person does in the dialog of the printer. */
  printing: 'printed' | 'cancelled';
  /** How many bytes are free where a folder lies; as the system says where nothing else is said. */
  freeBytesIn: (folder: string) => number | null;
  /** The same for every folder. */
  freeBytes: number | null;
  /** What happens between two slices of a long job. */
  nextTurn: () => Promise<void>;
}

/** Far from the series of desks, however many of both a worker makes. */
let worlds = 0x80_0000;

/** @param folder where files go that nobody named */
export function fakeWorld(folder: string): FakeWorld {
  worlds += 1;
  const clock = { now: afternoon };
  const answers: (string | null)[] = [];
  const asked: FakeWorld['asked'] = [];
  const papers: Printable[] = [];
  const revealed: string[] = [];
  const offered = new Map<string, { readonly bytes: Uint8Array; readonly mediaType: string }>();
  const answer = (name: string) => Promise.resolve(answers.length > 0 ? (answers.shift() ?? null) : join(folder, name));
  const world: FakeWorld = {
    clock,
    machine: null,
    answers,
    asked,
    get drawn() {
      return papers.filter((paper) => paper.kind === 'slip');
    },
    get proofs() {
      return papers.filter((paper) => paper.kind === 'proof_sheet');
    },
    get forms() {
      return papers.filter((paper) => paper.kind === 'paper_form');
    },
    get headSheets() {
      return papers.filter((paper) => paper.kind === 'head_sheet');
    },
    get testPages() {
      return papers.filter((paper) => paper.kind === 'test_page');
    },
    get sheets() {
      return papers.filter((paper) => paper.kind === 'recovery_sheet');
    },
    offered,
    revealed,
    copyings: 0,
    documentsTrouble: null,
    draw: () => Promise.resolve(Buffer.from('%PDF-1.7 drawn')),
    printing: 'printed',
    freeBytesIn: () => world.freeBytes,
    freeBytes: null,
    nextTurn: () => Promise.resolve(),
    ports: {
      clock: { now: () => clock.now },
      ids: { next: makeIds(worlds) },
      log: watchedLog(),
      logged: (most) => Promise.resolve(loggedLines().slice(-most)),
      system: nodeSystem,
      dialogs: {
        askWhereToSave: (purpose, suggestedName) => {
          asked.push({ purpose, suggestedName });
          return answer(suggestedName);
        },
        askWhatToOpen: (purpose) => {
          asked.push({ purpose, suggestedName: null });
          return answer(purpose);
        },
        askWhichFolder: () => answer(''),
      },
      printer: {
        renderPdf: (document) => {
          papers.push(document);
          return world.draw();
        },
        print: (document) => {
          papers.push(document);
          return world.draw().then(
            () => ({ outcome: world.printing }),
            () => ({ outcome: 'failed', cause: 'not_drawn' }) as const,
          );
        },
        list: () => Promise.resolve([]),
      },
      documents: {
        offer: (bytes, mediaType) => {
          const id = crypto.randomUUID();
          offered.set(id, { bytes, mediaType });
          return id;
        },
      },
      auditorPage: () => Promise.resolve(null),
      evidence: () => Promise.resolve(null),
      documentsTrouble: () => world.documentsTrouble,
      reveal: (path) => void revealed.push(path),
      copying: () => void (world.copyings += 1),
      tell: () => undefined,
      files: {
        ...nodeFiles,
        freeBytes: async (path) => world.freeBytesIn(path) ?? nodeFiles.freeBytes(path),
      },
      nextTurn: () => world.nextTurn(),
    },
  };
  return world;
}
