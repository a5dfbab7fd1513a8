/** Words of the components, which know no business. */
export const ui = {
  required: '必須',
  show: '表示',
  hide: '隠す',
  showPassword: 'パスワードを表示する',
  hidePassword: 'パスワードを隠す',
  capsLock: 'Caps Lock がオンになっています。',
  date: '例：R8.11.22、2026-11-22',
} as const;
