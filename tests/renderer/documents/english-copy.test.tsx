import { render } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import { Slip } from '../../../renderer/documents/slip/slip.tsx';
import { slip as en } from '../../../electron/words/en/slip.ts';
import { consentDocument, requestDocument, stopDocument } from './fixtures.ts';
import { show } from './show.tsx';

function englishText(document: SlipDocument): string {
  const layout = { kind: 'single', density: 'calm' } as const;
  const { container } = render(<Slip document={document} copies={['english']} layout={layout} texts={en} />);
  return container.textContent;
}

describe('a copy in English', () => {
  test.each([
    [
      'of consent',
      consentDocument(),
      ['Confirmation of consent', 'Yes', 'No', 'Not asked', 'in force from 2026-04-01'],
    ],
    ['of joint use', consentDocument({}, { slipKind: 'sharing' }), ['your choices about joint use', 'Joint users']],
    ['of a stop', stopDocument(), ['Receipt for a withdrawal', 'as of 2026-11-22 14:05', 'Going on', 'nothing']],
    ['of a request', requestDocument(), ['Receipt for a request', 'Disclosure', '2026-12-06', 'within 2 weeks']],
  ])('%s says what the Japanese one says, by the same number and code', (_what, document, words) => {
    const text = englishText(document);
    for (const word of [...words, 'English copy', 'HA26-1122-003', '7KQM-4T2X-9C·R', '髙橋 美咲']) {
      expect(text).toContain(word);
    }
  });

  test('says that the Japanese slip is the one that counts, which that one does not need to', () => {
    expect(englishText(consentDocument())).toContain('the Japanese slip is the authoritative one');
    expect(show(consentDocument({}, { hasEnglishCopy: true })).customers.text).not.toContain('正式');
  });
});
