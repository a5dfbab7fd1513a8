/** Words of the components, which know no business. */
export const ui = {
  required: '必須',
  show: '表示',
  hide: '隠す',
  showPassword: 'パスワードを表示する',
  hidePassword: 'パスワードを隠す',
  capsLock: 'Caps Lock がオンになっています。',
  // Joined, so that a day is not broken at its hyphens.
  date: '例：R8.11.22、2026-\u206011-\u206022',
} as const;
