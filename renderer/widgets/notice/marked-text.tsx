import { readRuby } from '../../../electron/domain/text/ruby.ts';
import { Ruby } from '../../ui/ruby.tsx';

/** A text with the readings that are marked in it; as it is written, where its marks do not fit together. */
export function MarkedText({ marked }: { readonly marked: string }) {
  return <Ruby runs={readRuby(marked) ?? [{ base: marked, reading: null }]} />;
}
