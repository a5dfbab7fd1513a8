import { createContext, use } from 'react';

const RestoreWishContext = createContext<() => void>(() => undefined);

/** Says that the screens of the start lead to the backups, as soon as the desk is locked. */
export const RestoreWishProvider = RestoreWishContext.Provider;

/** Has the screens of the start lead to the backups, as soon as the desk is locked. */
export function useRestoreWish(): () => void {
  return use(RestoreWishContext);
}
