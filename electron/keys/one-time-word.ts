import { randomBytes } from 'node:crypto';
import { separators } from './recovery-code.ts';

// Syllables that Japanese people read aloud without a doubt, and that a Latin keyboard types as they stand: no l beside r, no shi
// beside si, no tsu, fu or ji.
const consonants = ['k', 's', 't', 'n', 'h', 'm', 'r', 'g', 'z', 'd', 'b', 'p'] as const;
const vowels = ['a', 'e', 'o', 'u'] as const;
const syllables = consonants
  .flatMap((consonant) => vowels.map((vowel) => `${consonant}${vowel}`))
  .filter((syllable) => !['tu', 'hu', 'zu', 'du'].includes(syllable));

/** 10 of 44 syllables: 54 bits, each guess of which costs an Argon2 derivation. */
const length = 10;

/**
 * Makes a word that a manager reads to somebody or hands them on a slip: `kasabe-motere-…`, in groups of two syllables.
 * It opens nothing but the choice of a password of one's own.
 */
export function makeOneTimeWord(): string {
  const drawn: string[] = [];
  while (drawn.length < length) {
    const [byte = 255] = randomBytes(1);
    // What is left of 256 would make some syllables likelier than others.
    if (byte < 256 - (256 % syllables.length)) drawn.push(syllables[byte % syllables.length] ?? '');
  }
  return Array.from({ length: length / 2 }, (_, at) => drawn.slice(2 * at, 2 * at + 2).join('')).join('-');
}

/** A typed word in its one spelling: width, case, hyphens and spaces are forgiven. */
export function readOneTimeWord(typed: string): string {
  // Longer than any word: left as it is, and refused for its length.
  if (typed.length > 200) return typed;
  return typed.normalize('NFKC').toLowerCase().replaceAll(separators, '');
}
