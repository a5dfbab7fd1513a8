/** Light or dark, or as the PC is set. */
export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** Kept on this PC, not in the ledger: it says nothing about anybody. */
const storageKey = 'theme';

/** The theme that was chosen last on this PC. */
export function rememberedTheme(): Theme {
  const kept = localStorage.getItem(storageKey);
  return themes.find((theme) => theme === kept) ?? 'system';
}

/** Draws every screen in this theme from now on, and remembers it. The customer's screen stays light (reset.css). */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  localStorage.setItem(storageKey, theme);
}
