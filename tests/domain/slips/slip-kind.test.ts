import { describe, expect, test } from 'vitest';
import { consentSlipKinds, type Decided } from '../../../electron/domain/slips/slip-kind.ts';
import { consentDocument } from '../../renderer/documents/fixtures.ts';

function sheets(isNoticeShown: boolean, decided: readonly Decided[]) {
  const { snapshot } = consentDocument({ isNoticeShown });
  return snapshot.type === 'consent' ? consentSlipKinds(snapshot, decided) : [];
}

const mail = { scope: 'use:offers:email', answer: 'agreed' } as const;
const noMail = { scope: 'use:offers:email', answer: 'withdrawn' } as const;
const share = { scope: 'share:lotas:vehicle', answer: 'agreed' } as const;
const recall = { scope: 'recall:lotas', answer: 'refused' } as const;

describe('an entry is confirmed', () => {
  test('by the 同意確認票, and on request by the sheet of joint use', () => {
    expect(sheets(true, [mail, share])).toEqual(['consent', 'sharing']);
    expect(sheets(true, [noMail])).toEqual(['consent', 'sharing']);
  });

  test('by the sheet of joint use where nothing else was decided', () => {
    expect(sheets(true, [share, recall])).toEqual(['sharing', 'consent']);
  });

  test('by the stop receipt where it is a stop', () => {
    expect(sheets(false, [noMail])).toEqual(['stop', 'consent', 'sharing']);
    expect(sheets(false, [recall])).toEqual(['stop', 'consent', 'sharing']);
  });

  test('without a sheet of joint use where the notice has none', () => {
    const { snapshot } = consentDocument({ states: [{ scope: 'use:offers:email', state: 'agreed' }] });
    expect(snapshot.type === 'consent' && consentSlipKinds(snapshot, [mail])).toEqual(['consent']);
  });
});
