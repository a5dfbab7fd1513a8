import { z } from 'zod';
import { codeSchema } from './shapes.ts';

/**
 * What a customer can say yes or no to, as it is written in decisions and notices:
 *
 * - `use:<purpose>:<channel>`: notices by one channel (policy 2(1); stopped on request, policy 2)
 * - `share:<partner>:<item group>`: joint use (policy 7; Art. 27(5)(iii))
 * - `recall:<partner>`: joint use for recalls only, apart from advertising (policy 7(3)⑤)
 * - `provide:<recipient>`: provision to a named third party (policy 2(3); Art. 27(1))
 */
export const scopeSchema = z.union([
  z.templateLiteral(['use:', codeSchema, ':', codeSchema]),
  z.templateLiteral(['share:', codeSchema, ':', codeSchema]),
  z.templateLiteral(['recall:', codeSchema]),
  z.templateLiteral(['provide:', codeSchema]),
]);

/** A scope as text. Text from outside becomes one through `scopeSchema`. */
export type ScopeText = z.infer<typeof scopeSchema>;

/** A scope taken apart. */
export type Scope =
  | { readonly kind: 'use'; readonly purpose: string; readonly channel: string }
  | { readonly kind: 'share'; readonly partner: string; readonly itemGroup: string }
  | { readonly kind: 'recall'; readonly partner: string }
  | { readonly kind: 'provide'; readonly recipient: string };

/** Takes a scope apart. */
export function parseScope(text: ScopeText): Scope {
  const [kind, first = '', second = ''] = text.split(':');
  switch (kind) {
    case 'use':
      return { kind, purpose: first, channel: second };
    case 'share':
      return { kind, partner: first, itemGroup: second };
    case 'recall':
      return { kind, partner: first };
    default:
      return { kind: 'provide', recipient: first };
  }
}

/** Puts a scope together; the inverse of `parseScope`. */
export function formatScope(scope: Scope): ScopeText {
  switch (scope.kind) {
    case 'use':
      return `use:${scope.purpose}:${scope.channel}`;
    case 'share':
      return `share:${scope.partner}:${scope.itemGroup}`;
    case 'recall':
      return `recall:${scope.partner}`;
    case 'provide':
      return `provide:${scope.recipient}`;
  }
}
