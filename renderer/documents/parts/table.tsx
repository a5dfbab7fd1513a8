import type { ComponentProps } from 'react';
import { classNames } from '../../ui/class-names.ts';
import styles from './table.module.css';

/** A table with thin lines, as wide as the page. On the roll its cells stand below one another. */
export function Table({ className, ...props }: ComponentProps<'table'>) {
  return <table className={classNames(styles.table, className)} {...props} />;
}
