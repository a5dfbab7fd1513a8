import { DASH_LIKE, withoutCounters } from '../text/look-alikes.ts';
import type { InputProblem } from '../text/input-problem.ts';
import { withoutInvisible } from '../text/refused-characters.ts';
import { MAX_CODE_LENGTH } from '../text/typed-code.ts';
import { damageOr, typedSchema } from '../text/typed-schema.ts';

/** The address parser of the URL Standard. The language itself has none, but browsers and Node both bring this one. */
declare const URL: {
  readonly canParse: (address: string) => boolean;
  new (address: string): { readonly hostname: string };
};

/**
 * Wider than RFC 5321 on purpose: the mobile carriers once gave out addresses with two dots in a row or one before the @
 * (`taro..y.@docomo.ne.jp`), and they still work.
 */
const LOCAL = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/;
const DOMAIN = /^(?:(?!-)[a-z0-9-]{1,63}(?<!-)\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const BEYOND_ASCII = /\P{ASCII}/u;

/**
 * What no domain is called, and what a parser would take for one all the same: the letters of another alphabet that look Latin, and
 * a word that was typed behind the address (…ne.jpです).
 */
const MIXED =
  /\p{Script=Latin}[^.]*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][^.]*\p{Script=Latin}|[a-z0-9][^.]*\P{ASCII}[^.]*$|\P{ASCII}[^.]*[a-z0-9][^.]*$/u;

/** 例え.jp is xn--r8jz45g.jp on the wire; null when it is no name of a domain. */
function toAscii(domain: string): string | null {
  if (!BEYOND_ASCII.test(domain)) return domain;
  if (MIXED.test(domain)) return null;
  // Nothing that would end the name of the host may reach the parser, and no sentence mark becomes a letter of it.
  if (/[[\p{P}\p{S}\s]--[.\-]]/v.test(domain) || !URL.canParse(`http://${domain}`)) return null;
  return new URL(`http://${domain}`).hostname;
}

const DASHES = new RegExp(`[${DASH_LIKE.replace('~', '')}]`, 'gu');
/** 〜, as an input method writes the key of ~. */
const TILDES = /[\u301c\u223c]/g;
const APOSTROPHES = /[\u2018\u2019]/g;
const IN_BRACKETS = /^[([{「『【〔〈《]\s*(\S+@\S+?)\s*[)\]}」』】〕〉》]$/u;

/** 妻：, メール of メール taro@…: whatever is written before an address. No address has a colon, and no word of Latin letters alone is taken for one. */
const BEFORE =
  /^([^@:]*):(?!\/)\s*|^[([【「『〔]([^@)\]】」』〕]*)[)\]】」』〕]\s*(?=\S+@)|^((?=[^@]*\P{ASCII})[^@\s"“<]+(?:\s[^@\s"“<]+)*|e-?mail|mail|pc)\s+(?=\S+@)/iu;
/** Whose it is, in brackets, behind a sign or behind a space. */
const BEHIND =
  /\s*[([【「『〔]([^@([【「『〔]*)[)\]】」』〕]$|\s*[※*、,;:]\s*(\P{ASCII}[^@]*)$|\s+([^\s@()]*\P{ASCII}[^\s@()]*)$/u;
/** What says no more than that an address follows, or on what it is read. */
const SAYS_MAIL =
  /^(?:e-?mail|mail(?:to)?|pc|メ[-ー]ル|アドレス|メアド|連絡先|携帯|ケータイ|スマホ|スマートフォン|パソコン|自宅|会社|勤務先|仕事|本人|電子|用|の|様)*$/iu;

/** An address, and what was typed beside it. */
interface Unwrapped {
  readonly text: string;
  /** What says more than that it is an address, as 妻; empty where nothing does. */
  readonly beside: string;
}

/** Parts an address from what stands before and behind it. */
function part(typed: string): Unwrapped {
  const before = BEFORE.exec(typed);
  const rest = typed.slice(before?.[0].length ?? 0);
  const behind = BEHIND.exec(rest);
  const beside = [before?.slice(1), behind?.slice(1)]
    .map((found = []) => found.join('').replaceAll(/^[\s(（・]+|[\s)）・]+$/gu, ''))
    .filter((words) => !SAYS_MAIL.test(words));
  return { text: rest.slice(0, behind?.index).replace(/\s*様$/u, ''), beside: beside.join('、') };
}

/** What mailers and the carriers' own pages write around an address. */
function unwrap(typed: string): Unwrapped {
  const plain = withoutInvisible(withoutCounters(typed).normalize('NFKC'));
  const text = plain.trim().replace(IN_BRACKETS, '$1');
  const inBrackets = /^[^<>]*<([^<>]*)>[;,]?$/.exec(text)?.[1] ?? text;
  const { text: address, beside } = part(inBrackets.trim().replace(/\?[^@]*$/, ''));
  const bare = address
    .replace(/^["“”]([^"“”\\\s]*)["“”](?=@)/, '$1')
    .replace(/^(?:['<]|[^\p{L}\p{N}\p{ASCII}])+\s*|[.,;:、。'‘’”/>]+$/gu, '')
    .replaceAll('。', '.');
  return { text: bare, beside };
}

function spell(text: string): string | null {
  const at = text.lastIndexOf('@');
  if (at < 1) return null;
  const local = text.slice(0, at).replaceAll(TILDES, '~').replaceAll(APOSTROPHES, "'").replaceAll(DASHES, '-');
  const typedDomain = text.slice(at + 1).toLowerCase();
  // In ラーメン.jp the ー is a letter.
  const domain = toAscii(/[ぁ-ヿ]ー/.test(typedDomain) ? typedDomain : typedDomain.replaceAll(DASHES, '-'));
  return domain !== null && LOCAL.test(local) && DOMAIN.test(domain) ? `${local}@${domain}` : null;
}

/** Two addresses in one field. */
function areSeveral(typed: string): boolean {
  const parts = typed.split(/[\s,，、;；/／・()（）→]+|または|又は/u).filter((one) => one !== '');
  const found = parts.filter((one) => spell(unwrap(one).text) !== null);
  return found.length > 1 && parts.every((one) => found.includes(one) || /^\P{ASCII}+$/u.test(one));
}

/** A typed address, taken apart. */
export interface EmailReading {
  /** The address as it is kept; null when there is none. */
  readonly address: string | null;
  /** What was typed beside it and says more than that it is an address, as 妻; empty where nothing does. */
  readonly beside: string;
}

/** Reads what was typed into a field for an e-mail address. */
export function readEmail(typed: string): EmailReading {
  const { text, beside } = unwrap(typed);
  const address = spell(text);
  return address === null || areSeveral(typed) ? { address: null, beside: '' } : { address, beside };
}

/** The address, where nothing beside it would be lost. */
function plainAddress(typed: string): string | null {
  const { address, beside } = readEmail(typed);
  return beside === '' ? address : null;
}

function judge(text: string): InputProblem | null {
  if (text.trim() === '') return 'required';
  if (plainAddress(text) === text) return null;
  if (areSeveral(text)) return 'two_emails';
  return readEmail(text).address === null ? damageOr('not_email', text) : 'email_with_more';
}

/** An e-mail address, half width, its domain in lower case. The part before the @ is kept as typed: it may matter there. */
export const emailSchema = typedSchema(MAX_CODE_LENGTH, (typed) => plainAddress(typed) ?? typed, judge);
