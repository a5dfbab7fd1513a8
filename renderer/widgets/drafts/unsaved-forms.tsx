import { createContext, use, useState, type ReactNode } from 'react';

/** A form on the screen that somebody may have typed into. */
export interface UnsavedForm {
  readonly isDirty: () => boolean;
  /** Puts it aside, to be found again on the home screen; null for what cannot be put aside. */
  readonly park: (() => Promise<void>) | null;
  readonly drop: () => Promise<void>;
}

/** The forms that are on the screen now. */
export interface UnsavedForms {
  /** @returns takes the form off the list */
  readonly add: (form: UnsavedForm) => () => void;
  readonly isAnyDirty: () => boolean;
  /** Whether everything that was typed can be put aside. */
  readonly canParkAll: () => boolean;
  /** Puts aside whatever is neither recorded nor thrown away; whether all of it is safe now. It never throws. */
  readonly parkAll: () => Promise<boolean>;
  /** Throws it away; whether that was done. */
  readonly dropAll: () => Promise<boolean>;
}

function newList(): UnsavedForms {
  const forms = new Set<UnsavedForm>();
  const dirty = () => [...forms].filter((form) => form.isDirty());
  const all = async (work: (form: UnsavedForm) => Promise<void>) => {
    const ends = await Promise.allSettled(dirty().map(work));
    return ends.every(({ status }) => status === 'fulfilled');
  };
  return {
    add: (form) => {
      forms.add(form);
      return () => void forms.delete(form);
    },
    isAnyDirty: () => dirty().length > 0,
    canParkAll: () => dirty().every(({ park }) => park !== null),
    parkAll: () => all((form) => form.park?.() ?? Promise.reject(new Error('there is no place for this form'))),
    dropAll: () => all((form) => form.drop()),
  };
}

const UnsavedFormsContext = createContext<UnsavedForms>(newList());

/** Keeps the list of forms for everything inside it. */
export function UnsavedFormsProvider({ children }: { readonly children: ReactNode }) {
  const [list] = useState(newList);
  return <UnsavedFormsContext value={list}>{children}</UnsavedFormsContext>;
}

/** The forms that are on the screen now. */
export function useUnsavedForms(): UnsavedForms {
  return use(UnsavedFormsContext);
}
