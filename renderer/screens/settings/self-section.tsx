import styles from './self-section.module.css';
import settingsScreen from './settings-screen.module.css';
import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form, FormError } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { rememberedTheme, showTheme, themes } from '../../ui/theme.ts';
import { useSignedIn } from '../../widgets/session/session-context.tsx';
import { NewPassword, passwordFaults, type NewPasswordField } from '../../widgets/password/new-password.tsx';
import type { PasswordEdit } from './use-password-edit.ts';

interface SelfSectionProps {
  readonly password: PasswordEdit;
}

/** What everybody sets for themselves: the password, the language of the screens, and whether they are light or dark. */
export function SelfSection({ password }: SelfSectionProps) {
  return (
    <div className={styles.selfSection}>
      <OwnPassword edit={password} />
      <div className={styles.ofThisPc}>
        <LanguageChoice />
        <ThemeChoice />
      </div>
    </div>
  );
}

function OwnPassword({ edit }: { readonly edit: PasswordEdit }) {
  const text = useText();
  const { self } = text.settings;
  const { staff } = useSignedIn();
  const { typed, change, clear } = edit;
  const { current } = typed;
  const [isDone, setIsDone] = useState(false);
  const faults = useFaults<'current' | NewPasswordField>();
  const ownWords = [staff.label];

  const showAtField = (failure: Failure) => {
    if (failure.kind === 'wrong_secret') return faults.show({ current: self.currentWrong });
    return failure.kind === 'validation' && faults.show({ password: text.start.newPassword.weak });
  };
  const { isPending, failure, submit } = useSubmit(async () => {
    setIsDone(false);
    const isSame = typed.password !== '' && typed.password === current;
    const found = {
      ...(current === '' && { current: self.currentEmpty }),
      ...(isSame ? { password: self.same } : await passwordFaults(typed, ownWords, text)),
    };
    if (faults.show(found)) return;
    await command('password.change', { current, next: typed.password });
    clear();
    setIsDone(true);
  }, showAtField);

  return (
    <Card title={self.passwordTitle}>
      <p className={settingsScreen.lead}>{fill(self.passwordLead, { name: staff.label })}</p>
      <Form onSubmit={submit} faults={faults.shown}>
        <PasswordField
          name="current"
          label={self.current}
          value={current}
          onChange={(next) => change({ current: next })}
        />
        <NewPassword typed={typed} onChange={change} ownWords={ownWords} />
        <div aria-live="polite">{isDone && <Banner variant="well">{self.done}</Banner>}</div>
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <div className={settingsScreen.actions}>
          <Button variant="primary" type="submit" isPending={isPending}>
            {isPending ? self.working : self.submit}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function LanguageChoice() {
  const { language, setLanguage } = useLanguage();
  const { self } = useText().settings;
  return (
    <Card>
      <RadioGroup
        name="language"
        label={self.languageTitle}
        hint={self.languageLead}
        value={language}
        onChange={setLanguage}
        choices={[
          { value: 'ja', label: '日本語', lang: 'ja' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
      />
    </Card>
  );
}

function ThemeChoice() {
  const { self } = useText().settings;
  const [theme, setTheme] = useState(rememberedTheme);
  return (
    <Card>
      <RadioGroup
        name="theme"
        label={self.themeTitle}
        hint={self.themeLead}
        value={theme}
        onChange={(chosen) => {
          showTheme(chosen);
          setTheme(chosen);
        }}
        choices={themes.map((value) => ({ value, label: self.themes[value] }))}
      />
    </Card>
  );
}
