import './slip-options.css';
import { useQuery } from '@tanstack/react-query';
import { paperSchema } from '../../../electron/domain/slips/paper.ts';
import { ask } from '../../api/queries.ts';
import { useText } from '../../text/language.tsx';
import { Segments } from '../../ui/segments.tsx';
import type { Wanted } from './use-issue.ts';

interface SlipOptionsProps {
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

/** How the next copy is to be: what is not chosen here is as this PC is set. */
export function SlipOptions({ wanted, onChange }: SlipOptionsProps) {
  const { options } = useText().slips;
  const { data: settings } = useQuery(ask('settings.get', {}));
  if (settings === undefined) return null;
  return (
    <div className="slip-options">
      <Segments
        name="paper"
        label={options.paper}
        options={paperSchema.options.map((value) => ({ value, label: options.papers[value] }))}
        value={wanted.paper ?? settings.paper}
        onChange={(paper) => onChange({ ...wanted, paper })}
      />
    </div>
  );
}
