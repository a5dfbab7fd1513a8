import { readSettings } from '../../db/queries/settings.ts';
import { failed, type CallResult } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import { mayConfigure } from '../domain/settings/desk-settings.ts';
import type { settingsTable } from '../contract/settings.ts';
import type { Input, Output } from '../contract/table.ts';
import { recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { idempotent, sameBody } from './idempotent.ts';
import { printTestPage } from './outlet/test-page.ts';

function configure(desk: DeskContext, { id, settings }: Input<'settings.set'>): CallResult<Output<'settings.set'>> {
  const body = { deviceId: desk.device.id, settings };
  return idempotent(
    desk,
    { id, kind: 'desk.configured', subject: null, isSame: sameBody(body) },
    () => {
      if (!mayConfigure(desk.person.role, readSettings(desk.db, desk.device.id), settings)) {
        return failed({ kind: 'forbidden' });
      }
      recordNow(desk, [{ id, kind: 'desk.configured', subject: null, body }]);
      return null;
    },
    () => ({}),
  );
}

/** How this desk behaves. */
export const settingsHandlers = {
  'settings.get': (desk) => done(readSettings(desk.db, desk.device.id)),
  'settings.set': configure,
  'printer.test': printTestPage,
  'printer.list': async (desk) => done([...(await desk.ports.printer.list())]),
} satisfies HandlersOf<typeof settingsTable>;
