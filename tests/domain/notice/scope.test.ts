import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsConsent } from '../../../electron/domain/notice/basis.ts';
import { publishedCompany } from '../../../electron/domain/notice/company.ts';
import { firstNotice } from '../../../electron/domain/notice/first-notice.ts';
import { formatScope, parseScope, scopeSchema, type Scope } from '../../../electron/domain/notice/scope.ts';

const code = fc.stringMatching(/^[a-z][a-z0-9_]{0,31}$/);

const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.record({ kind: fc.constant('use' as const), purpose: code, channel: code }),
  fc.record({ kind: fc.constant('share' as const), partner: code, itemGroup: code }),
  fc.record({ kind: fc.constant('recall' as const), partner: code }),
  fc.record({ kind: fc.constant('provide' as const), recipient: code }),
);

describe('scope', () => {
  it('comes back from its text', () => {
    fc.assert(
      fc.property(scope, (one) => {
        expect(parseScope(formatScope(one))).toEqual(one);
      }),
    );
  });

  it('has a text that the schema takes as it is', () => {
    fc.assert(
      fc.property(scope, (one) => {
        expect(scopeSchema.parse(formatScope(one))).toBe(formatScope(one));
      }),
    );
  });

  it.each(['use:offers:email', 'share:lotas:customer', 'recall:broadleaf', 'provide:insurer_2'])('reads %s', (text) => {
    expect(formatScope(parseScope(scopeSchema.parse(text)))).toBe(text);
  });

  it.each([
    '',
    'use',
    'use:offers',
    'use:offers:email:now',
    'use:Offers:email',
    'use:offers:メール',
    'use::email',
    'use:2offers:email',
    `use:${'a'.repeat(33)}:email`,
    'recall:lotas\n',
    ' recall:lotas',
    'recall:lotas:customer',
    'provide:__proto__',
    'toString',
    'sell:lotas:customer',
  ])('refuses %j', (text) => {
    expect(scopeSchema.safeParse(text).success).toBe(false);
  });
});

describe('needsConsent', () => {
  it.each([
    ['use:offers:email', true],
    ['use:offers:sms', true],
    ['use:campaign:sms', true],
    ['use:offers:post', false],
    ['use:offers:account', false],
    ['use:offers:line_friend', true],
    ['use:maintenance:line_friend', true],
    ['use:maintenance:phone_notification', true],
    ['use:maintenance:email', false],
    ['share:lotas:customer', true],
    ['recall:lotas', true],
    ['provide:insurer', true],
  ] as const)('%s: %s', (text, needed) => {
    expect(needsConsent(parseScope(text), firstNotice(publishedCompany))).toBe(needed);
  });
});
