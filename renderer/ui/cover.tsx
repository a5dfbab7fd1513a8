import styles from './cover.module.css';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classNames } from './class-names.ts';
import { KeyLayerProvider, useDialogKeys } from './key-layer.ts';

interface CoverProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Lies over everything while work is done that nothing may come in between; nobody can close it, and nothing below can be seen. */
export function Cover({ title, children }: CoverProps) {
  useDialogKeys();
  return (
    <ModalOverlay className={classNames(styles.cover)} isOpen isKeyboardDismissDisabled>
      <Modal className={classNames(styles.sheet)}>
        <AriaDialog className={classNames(styles.body)}>
          <Heading slot="title">{title}</Heading>
          <KeyLayerProvider value="dialog">{children}</KeyLayerProvider>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
