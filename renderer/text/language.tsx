import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Catalogue } from '../../electron/words/catalogue.ts';
import { en } from '../../electron/words/en.ts';
import { ja } from '../../electron/words/ja.ts';
import type { Language } from '../../electron/domain/text/language.ts';

const catalogues: Readonly<Record<Language, Catalogue>> = { ja, en };
const locales: Readonly<Record<Language, string>> = { ja: 'ja-JP', en: 'en-US' };

/** Kept on this PC, not in the ledger: it says nothing about anybody. */
const storageKey = 'language';

interface Choice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<Choice>({ language: 'ja', setLanguage: () => undefined });

/** The language that was chosen last on this PC. */
export function rememberedLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'ja';
}

interface LanguageProviderProps {
  /** The language that it begins with. */
  readonly first: Language;
  readonly children: ReactNode;
}

/** Gives everything inside it the words of the chosen language. */
export function LanguageProvider({ first, children }: LanguageProviderProps) {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = catalogues[language].app.name;
    localStorage.setItem(storageKey, language);
  }, [language]);
  return (
    <LanguageContext value={{ language, setLanguage }}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </LanguageContext>
  );
}

/** The language of the screen, and how to change it. */
export function useLanguage(): Choice {
  return use(LanguageContext);
}

/** Everything the program says, in the language of the screen. */
export function useText(): Catalogue {
  return catalogues[use(LanguageContext).language];
}
