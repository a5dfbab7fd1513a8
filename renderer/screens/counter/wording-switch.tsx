import styles from './counter.module.css';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { Wording } from '../../../electron/domain/notice/wording/wording.ts';
import { useText } from '../../text/language.tsx';
import { classNames } from '../../ui/class-names.ts';

interface WordingSwitchProps {
  /** In which words the notice can ask. */
  readonly offered: readonly Wording[];
  readonly wording: Wording;
  readonly onChange: (wording: Wording) => void;
}

/** ふりがな and やさしい日本語, each on and off by a press; nothing where the notice has only its ordinary words. */
export function WordingSwitch({ offered, wording, onChange }: WordingSwitchProps) {
  const { wordings } = useText().counter;
  return offered
    .filter((one) => one !== 'ordinary')
    .map((one) => (
      <ToggleButton
        key={one}
        className={classNames(styles.wording)}
        isSelected={wording === one}
        onChange={(isOn) => onChange(isOn ? one : 'ordinary')}
      >
        {wordings[one]}
      </ToggleButton>
    ));
}
