import { useText } from '../../../text/language.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { captureChoices, type Capture } from '../../../widgets/consent/consent-draft.ts';
import { withMethod } from './capture.ts';

interface MethodChoiceProps {
  readonly capture: Capture;
  readonly onChange: (capture: Capture) => void;
}

/** How the answers came: over the counter, by telephone, on paper and so on. */
export function MethodChoice({ capture, onChange }: MethodChoiceProps) {
  const { consent } = useText();
  return (
    <SegmentedControl
      size="dense"
      name="method"
      label={consent.method}
      options={captureChoices.methods.map((value) => ({ value, label: consent.methods[value] }))}
      value={capture.method}
      onChange={(method) => onChange(withMethod(capture, method))}
    />
  );
}
