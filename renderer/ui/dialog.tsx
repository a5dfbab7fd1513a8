import styles from './dialog.module.css';
import { useEffect, type ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { ButtonSizeContext } from './button.tsx';
import { classNames } from './class-names.ts';
import { KeyLayerProvider, useDialogKeys } from './key-layer.ts';

interface DialogProps {
  readonly title: string;
  /** Esc, or a click beside it. */
  readonly onClose: () => void;
  /** Work is being done that must be seen to its end. */
  readonly isBusy?: boolean;
  /** Something was typed, and a click beside it must not take that away. */
  readonly isDirty?: boolean;
  readonly width?: 'narrow' | 'wide';
  readonly children: ReactNode;
}

/** A matter that must be settled before the screen goes on. It is there for as long as it is rendered. */
export function Dialog({ title, onClose, isBusy = false, isDirty = false, width = 'narrow', children }: DialogProps) {
  useDialogKeys();
  // A field that has the focus from the beginning got it before the dialog had its place, and could lie below the actions. Whatever
  // else begins, such as a long text, begins at its top.
  useEffect(() => {
    const focused = document.activeElement;
    if (focused?.matches('input, textarea')) focused.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <ModalOverlay
      className={classNames(styles.veil)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={!isBusy && !isDirty}
      isKeyboardDismissDisabled={isBusy}
    >
      <Modal className={classNames(styles.dialog, styles[width])}>
        <AriaDialog className={classNames(styles.body)}>
          <Heading slot="title">{title}</Heading>
          <KeyLayerProvider value="dialog">
            {/* Whatever the size of the button is that opened it. */}
            <ButtonSizeContext value="medium">{children}</ButtonSizeContext>
          </KeyLayerProvider>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons of a dialog: the way back first, what it is about last. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
