import { join } from 'node:path';
import { nodeFiles } from '../../electron/ports/node-files.ts';
import type { FilePurpose, Ports } from '../../electron/ports/ports.ts';
import type { ProofSheet } from '../../electron/domain/consent-record/proof-sheet.ts';
import type { PaperForm } from '../../electron/domain/slips/consent-form.ts';
import type { SlipDocument } from '../../electron/domain/slips/document.ts';
import type { RecoverySheet } from '../../electron/domain/slips/recovery-sheet.ts';
import { watchedLog } from './canaries.ts';
import { makeIds } from './ids.ts';

/** Two in the afternoon at the counter, 22 November 2026 in Tokyo. */
export const afternoon = Date.parse('2026-11-22T05:05:00.000Z');

/** The world as a test wants it. */
export interface FakeWorld {
  readonly ports: Ports;
  readonly clock: { now: number };
  /** What the person answers next: a path, or null to cancel. Without an answer it is a file in the test's folder. */
  readonly answers: (string | null)[];
  /** What was suggested as a file name, and for what. */
  readonly asked: { readonly purpose: FilePurpose; readonly suggestedName: string | null }[];
  /** What was put where the window can fetch it, by its id. */
  readonly offered: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mediaType: string }>;
  /** Every slip that was drawn. */
  readonly drawn: SlipDocument[];
  /** Every proof sheet that was drawn. */
  readonly proofs: ProofSheet[];
  /** Every form to be filled in by hand that was drawn. */
  readonly forms: PaperForm[];
  /** Every sheet with a recovery code that was printed. */
  readonly sheets: RecoverySheet[];
  /** What happens when a slip is drawn; a test replaces it to fail or to wait. */
  draw: () => Promise<Uint8Array>;
  /** What happens between two slices of a long job. */
  nextTurn: () => Promise<void>;
}

let worlds = 0xa00;

/** @param folder where files go that nobody named */
export function fakeWorld(folder: string): FakeWorld {
  worlds += 1;
  const clock = { now: afternoon };
  const answers: (string | null)[] = [];
  const asked: FakeWorld['asked'] = [];
  const drawn: SlipDocument[] = [];
  const proofs: ProofSheet[] = [];
  const forms: PaperForm[] = [];
  const offered = new Map<string, { readonly bytes: Uint8Array; readonly mediaType: string }>();
  const sheets: RecoverySheet[] = [];
  const answer = (name: string) => Promise.resolve(answers.length > 0 ? (answers.shift() ?? null) : join(folder, name));
  const world: FakeWorld = {
    clock,
    answers,
    asked,
    drawn,
    proofs,
    forms,
    offered,
    sheets,
    draw: () => Promise.resolve(Buffer.from('%PDF-1.7 drawn')),
    nextTurn: () => Promise.resolve(),
    ports: {
      clock: { now: () => clock.now },
      ids: { next: makeIds(worlds) },
      log: watchedLog,
      dialogs: {
        askWhereToSave: (purpose, suggestedName) => {
          asked.push({ purpose, suggestedName });
          return answer(suggestedName);
        },
        askWhatToOpen: (purpose) => {
          asked.push({ purpose, suggestedName: null });
          return answer(purpose);
        },
      },
      printer: {
        renderPdf: (document) => {
          if (!('kind' in document)) drawn.push(document);
          else if (document.kind === 'proof_sheet') proofs.push(document);
          else forms.push(document);
          return world.draw();
        },
        printSlip: async (document) => {
          if ('kind' in document) forms.push(document);
          else drawn.push(document);
          await world.draw();
          return 'printed';
        },
        printRecoverySheet: (sheet) => {
          sheets.push(sheet);
          return Promise.resolve('printed');
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
      tell: () => undefined,
      files: nodeFiles,
      nextTurn: () => world.nextTurn(),
    },
  };
  return world;
}
