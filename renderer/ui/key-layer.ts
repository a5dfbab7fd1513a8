import { createContext, use, useEffect } from 'react';

/**
 * Where a part of the program lies: around every screen, in the screen itself, or in a dialog above it. A key belongs to
 * the uppermost of them that wants it.
 */
export type KeyLayer = 'frame' | 'screen' | 'dialog';

const LayerContext = createContext<KeyLayer>('screen');

/** Says in which layer everything inside it lies. What says nothing is a screen. */
export const KeyLayerProvider = LayerContext.Provider;

const openDialogs = new Set<object>();

/** Keeps the keys of the screen below from doing anything, for as long as the component is shown. */
export function useDialogKeys(): void {
  useEffect(() => {
    const dialog = {};
    openDialogs.add(dialog);
    return () => void openDialogs.delete(dialog);
  }, []);
}

interface Place {
  readonly layer: KeyLayer;
  /** Where to listen for keys, so that the screen hears before the frame. */
  readonly target: EventTarget;
  /** Whether a dialog lies above. */
  readonly isCovered: () => boolean;
}

/** Where the component lies. */
export function useKeyLayer(): Place {
  const layer = use(LayerContext);
  return {
    layer,
    target: layer === 'frame' ? window : document,
    isCovered: () => layer !== 'dialog' && openDialogs.size > 0,
  };
}
