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

/** メール：, E-mail: whatever is written before an address; no address has a colon. */
const LABEL =
  /^[^@:]*:(?!\/)\s*|^(?:e-?mail|mail|メ[-ー]ル(?:アドレス)?|アドレス|メアド|連絡先|携帯|スマホ|パソコン|自宅|会社|勤務先|PC)\s+/iu;
/** Whose it is, in brackets behind it, and 様. */
const BEHIND = /\s*[(（][^()（）@]*[)）]$|\s*様$/u;

/** What mailers and the carriers' own pages write around an address. */
function unwrap(typed: string): string {
  const plain = withoutInvisible(withoutCounters(typed).normalize('NFKC'));
  const text = plain.trim().replace(IN_BRACKETS, '$1');
  const inBrackets = /^[^<>]*<([^<>]*)>[;,]?$/.exec(text)?.[1] ?? text;
  return inBrackets
    .trim()
    .replace(/\?[^@]*$/, '')
    .replace(LABEL, '')
    .replace(BEHIND, '')
    .replace(/^["“”]([^"“”\\\s]*)["“”](?=@)/, '$1')
    .replace(/^(?:['<]|[^\p{L}\p{N}\p{ASCII}])+\s*|[.,;:、。'‘’”/>]+$/gu, '')
    .replaceAll('。', '.');
}

function spell(typed: string): string | null {
  const text = unwrap(typed);
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
  const parts = typed.split(/[\s,，、;；/／・()（）→]+|または|又は/u).filter((part) => part !== '');
  const found = parts.filter((part) => spell(part) !== null);
  return found.length > 1 && parts.every((part) => found.includes(part) || /^\P{ASCII}+$/u.test(part));
}

function judge(text: string): InputProblem | null {
  if (text.trim() === '') return 'required';
  if (spell(text) === text) return null;
  return areSeveral(text) ? 'two_emails' : damageOr('not_email', text);
}

/** An e-mail address, half width, its domain in lower case. The part before the @ is kept as typed: it may matter there. */
export const emailSchema = typedSchema(MAX_CODE_LENGTH, (typed) => spell(typed) ?? typed, judge);
