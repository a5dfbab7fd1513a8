import type { Scene } from './scene.ts';
import { consentScene, minorScene, stopScene } from './scenes/consent.ts';
import { counterModeScene } from './scenes/counter-mode.ts';
import { editScene, newCustomerScene, oddInputsScene } from './scenes/customer-form.ts';
import { homeScene, signInScene, troubleScene } from './scenes/start.ts';
import { flaggedScene } from './scenes/flagged.ts';
import { folderScene, livesScene } from './scenes/folder.ts';
import { lostScene } from './scenes/lost.ts';
import { noticeScene } from './scenes/notice.ts';
import { ledgerScene, requestScene, settingsScene, sharingScene } from './scenes/office.ts';
import { restoreScene, salvageScene } from './scenes/restore.ts';
import { setUp } from './scenes/set-up.ts';
import { takingBackScene, waitingScene } from './scenes/taking-back.ts';

/** Every screen, in the order in which a shop comes to see them. */
export const scenes: readonly Scene[] = [
  setUp,
  signInScene,
  homeScene,
  newCustomerScene,
  editScene,
  flaggedScene,
  oddInputsScene,
  consentScene,
  minorScene,
  stopScene,
  takingBackScene,
  waitingScene,
  counterModeScene,
  folderScene,
  livesScene,
  requestScene,
  sharingScene,
  ledgerScene,
  settingsScene,
  noticeScene,
  troubleScene,
  lostScene,
  restoreScene,
  salvageScene,
];
