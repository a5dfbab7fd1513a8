import { useEffect, useEffectEvent } from 'react';
import { deskEventSchema, type DeskEvent } from '../../electron/contract/events.ts';

/**
 * Listens to what the core says without having been asked.
 *
 * @returns ends the listening
 */
function onDeskEvent(listen: (event: DeskEvent) => void): () => void {
  return window.desk.onEvent((told) => {
    // A newer core may tell news that this screen does not know; they are no fault.
    const event = deskEventSchema.safeParse(told);
    if (event.success) listen(event.data);
  });
}

/** Listens, for as long as the component is shown, to what the core says without having been asked. */
export function useDeskEvent(listen: (event: DeskEvent) => void): void {
  const heard = useEffectEvent(listen);
  useEffect(() => onDeskEvent(heard), []);
}
