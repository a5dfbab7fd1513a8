import type { Catalogue } from '../catalogue.ts';

/** Sign-in, recovery, and the frame around them. */
export const start: Catalogue['start'] = {
  training: {
    word: 'Training',
    text: 'For trying things out. Please enter nothing about real customers.',
  },
  otherLanguage: '日本語',
  signIn: {
    title: 'Sign in',
    who: 'Name',
    password: 'Password',
    practice: 'Password for practice, the same for everybody: {{password}}',
    submit: 'Sign in',
    working: 'Checking…',
    nobody: 'Please choose your name.',
    empty: 'Please enter your password.',
    wrong: 'The password is wrong. Please check capitals and small letters and try again.',
    wait: 'There were too many wrong passwords. Please wait {{time}}.',
    waitOver: 'Thank you for waiting. Please try again.',
    gone: 'This person cannot sign in any more. Please ask the manager.',
    forgotten: 'I forgot my password',
  },
  recover: {
    title: 'Make a new password',
    lead: 'This needs the recovery code that was written down during set-up. That paper is to be kept in a safe or the like. If you do not know where, ask the manager for it.',
    who: 'Whose password',
    code: 'Recovery code',
    codeHint: '30 characters. Small letters and missing hyphens do not matter.',
    submit: 'Change it and sign in',
    back: 'Back',
    wrong: 'This is not the recovery code. Please compare it with the paper.',
    wait: 'There were too many wrong codes. Please wait {{time}}.',
  },
  firstPassword: {
    title: 'Choose a password for {{name}}',
    lead: 'What you typed is the one-time password that a manager has handed over. The password that you choose here is the one to use from now on. Do not tell it to anybody.',
    submit: 'Choose it and sign in',
    back: 'Back',
  },
  olderKeys: {
    title: 'Going on with the older key file',
    lead: 'A manager signs in with the password of the time of that file. The ledger records it.',
  },
  newPassword: {
    label: 'New password',
    hint: 'At least 8 characters. A few words that do not belong together are easy to remember and hard to guess.',
    again: 'New password (again)',
    empty: 'Please enter a password.',
    weak: 'This password is too easy to guess. Please make it longer or choose other words.',
    different: 'This is not the password above. Please enter the same one.',
    inputMethod:
      'Kana and kanji cannot be typed into a password field on every PC. Please use letters, digits and signs.',
    strength: ['Very weak', 'Weak', 'Almost', 'Good', 'Strong'],
    meter: 'Strength: {{word}}',
  },
  code: {
    too_short: '{{count}} characters are missing ({{typed}} typed). Please compare with the paper.',
    too_long: '{{count}} characters are too many ({{typed}} typed). Please compare with the paper.',
    wrong_length: 'These are not 30 characters. Please compare with the paper: something is missing or too much.',
    unknown_character: 'There is a character that no recovery code has. The letters I, L, O and U are not used.',
    wrong_check_character: 'One of the characters is wrong. Please compare them one by one with the paper.',
    other_code: 'This is not the code that was shown. “Back” shows it again.',
    empty: 'Please enter the recovery code.',
  },
};
