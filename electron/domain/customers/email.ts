import { spelledSchema } from '../text/typed-schema.ts';

/**
 * Wider than RFC 5321 on purpose: the mobile carriers once gave out addresses with two dots in a row or one before the @
 * (`taro..y.@docomo.ne.jp`), and they still work.
 */
const EMAIL = /^([\w.!#$%&'*+/=?^`{|}~-]{1,64})@((?:[a-z0-9-]{1,63}\.)+[a-z]{2,63})$/i;

/** An e-mail address, half width, its domain in lower case. The part before the @ is kept as typed: it may matter there. */
export const emailSchema = spelledSchema((typed) => {
  const [, local, domain] = EMAIL.exec(typed.normalize('NFKC').trim()) ?? [];
  return local === undefined || domain === undefined ? null : `${local}@${domain.toLowerCase()}`;
}, 'not_email');
